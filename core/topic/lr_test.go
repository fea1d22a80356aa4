package topic
import ("testing";"fmt";"os";"math";"slices";"visavis/core/internal/corpus";"visavis/core/text";"visavis/core/token";"visavis/core/lexicon")
var names=[]string{"relations","sovereignty","security","trade","agriculture","energy","connectivity","development","technology","people","health","regional","multilateral","conflict","rights"}
type ev struct{ sum,mx,hits,first,w1,w2,w3 float64 }
func collect(d *text.Doc, sp token.Span, m map[string]*ev, words int) int {
 for i:=sp.From;i<sp.To;{ tp,n,ok:=lexicon.Topics().Longest(d.Tokens[:sp.To],i); if !ok {i++;words++;continue}
  if tp.First!="-" { for _,t:=range []string{tp.First,tp.Second}{ if t==""{continue}; e:=m[t]; if e==nil{e=&ev{first:float64(words)};m[t]=e}; st:=1.0; if words>8{st=25/(25+float64(words)-8)}; e.sum+=float64(tp.Weight)*st; e.mx=max(e.mx,float64(tp.Weight)); e.hits++; switch tp.Weight{case 1:e.w1+=st;case 2:e.w2+=st;case 3:e.w3+=st} } }
  i+=n;words+=n}
 return words }
func TestLR(t *testing.T){
 if os.Getenv("LR")=="" {t.Skip()}
 docs:=map[string]*text.Doc{}; docEv:=map[string]map[string]*ev{}
 type row struct{x []float64;y float64}
 type item struct{rows []row;want []string;dev bool;id string}
 var items []item
 for _,s:=range corpus.Gold(t,gold){ d:=docs[s.ID]; if d==nil{d=text.Parse(s.Source);docs[s.ID]=d; m:=map[string]*ev{}; collect(d,token.Span{0,len(d.Tokens)},m,0); docEv[s.ID]=m}
  sp:=spans(d,s.Pieces); m:=map[string]*ev{}; w:=0; for _,x:=range sp{w=collect(d,x,m,w)}
  own:=map[string]*ev{}; prev:=map[string]*ev{}; pp:=map[string]*ev{}
  si:=d.SentenceOf(sp[0].From); se:=d.Sentences[si]
  if sp[0].From>se.From{collect(d,token.Span{se.From,sp[0].From},own,0)}
  l:=sp[len(sp)-1].To; if l<se.To{collect(d,token.Span{l,se.To},own,0)}
  if si>0 { if d.Sentences[si-1].Paragraph==se.Paragraph{collect(d,d.Sentences[si-1].Span,prev,0)}else{collect(d,d.Sentences[si-1].Span,pp,0)} }
  g:=func(m map[string]*ev,n string)ev{ if e:=m[n];e!=nil{return *e}; return ev{first:99} }
  tot,best:=0.0,0.0; for _,e:=range m{tot+=e.sum;best=max(best,e.sum)}
  dt:=0.0; for _,e:=range docEv[s.ID]{dt+=e.sum}
  it:=item{want:s.Topics,dev:s.Dev,id:s.ID}
  sat:=func(x float64)float64{return x/(x+2)}
  for k,n:=range names{ e:=g(m,n)
   weak:=0.0; if best<2.5{weak=1}; none:=0.0; if best==0{none=1}
   ob:=0.0; for q,o:=range m{ if q!=n{ob=max(ob,o.sum)} }
   early:=0.0; if e.first<4{early=1}
   x:=[]float64{1,sat(e.sum),e.sum/(tot+1),e.mx/3,sat(e.hits),early,sat(ob),sat(ob)*sat(e.sum),sat(g(own,n).sum),sat(g(own,n).sum)*weak,sat(g(prev,n).sum),sat(g(prev,n).sum)*weak,sat(g(pp,n).sum)*weak,g(docEv[s.ID],n).sum/(dt+1),g(docEv[s.ID],n).sum/(dt+1)*weak,none, sat(e.w1),sat(e.w2),sat(e.w3)}
   if os.Getenv("BIAS")!=""{ b:=make([]float64,15); b[k]=1; x=append(x,b...) } else { r:=0.0; if n=="relations"{r=1}; x=append(x,r,r*none,r*weak) }
   y:=0.0; if slices.Contains(s.Topics,n){y=1}
   it.rows=append(it.rows,row{x,y}) }
  items=append(items,it) }
 nf:=len(items[0].rows[0].x)
 fit:=func(use func(item)bool)[]float64{ w:=make([]float64,nf); m1:=make([]float64,nf);m2:=make([]float64,nf)
  for ep:=1;ep<=400;ep++{ g:=make([]float64,nf); c:=0.0
   for _,it:=range items{ if !use(it){continue}; for _,r:=range it.rows{ z:=0.0; for i,x:=range r.x{z+=w[i]*x}; e:=1/(1+math.Exp(-z))-r.y; for i,x:=range r.x{g[i]+=e*x}; c++ } }
   for i:=range w{ gi:=g[i]/c+0.0003*w[i]; m1[i]=.9*m1[i]+.1*gi; m2[i]=.999*m2[i]+.001*gi*gi; w[i]-=.05*(m1[i]/(1-math.Pow(.9,float64(ep))))/(math.Sqrt(m2[i]/(1-math.Pow(.999,float64(ep))))+1e-8) } }
  return w }
 ev:=func(w []float64,use func(item)bool,th float64)score{ var s score
  for _,it:=range items{ if !use(it){continue}; type c struct{n string;p float64}; var cs []c
   for k,r:=range it.rows{ z:=0.0; for i,x:=range r.x{z+=w[i]*x}; cs=append(cs,c{names[k],1/(1+math.Exp(-z))}) }
   slices.SortFunc(cs,func(a,b c)int{ if a.p>b.p{return -1};return 1}); f:=[]string{cs[0].n}; for i:=1;i<3;i++{ if cs[i].p>=th{f=append(f,cs[i].n)} }
   s.add(f,it.want) }; return s }
 w:=fit(func(i item)bool{return i.dev})
 for _,th:=range []float64{.3,.34,.38,.42,.46,.5}{ fmt.Println(th,"dev",ev(w,func(i item)bool{return i.dev},th),"held",ev(w,func(i item)bool{return !i.dev},th)) }
 for i,x:=range w{fmt.Printf("%d:%.2f ",i,x)}; fmt.Println()
}
