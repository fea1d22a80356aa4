package topic
import ("testing";"math/rand";"fmt";"os";"visavis/core/internal/corpus";"visavis/core/text";"visavis/core/token")
func TestTune(t *testing.T){
 if os.Getenv("TUNE")=="" {t.Skip()}
 type item struct{doc *text.Doc; c []token.Span; want []string; dev bool; id string}
 docs:=map[string]*text.Doc{}
 var items []item
 for _,s:=range corpus.Gold(t,gold){ if docs[s.ID]==nil{docs[s.ID]=text.Parse(s.Source)}; d:=docs[s.ID]; items=append(items,item{d,spans(d,s.Pieces),s.Topics,s.Dev,s.ID})}
 eval:=func()(float64,float64){ var a,b score; for _,it:=range items{ f:=Find(it.doc,it.c); if it.dev{a.add(f,it.want)}else{b.add(f,it.want)}}
  g:=func(s score)float64{return 2*float64(s.right)/float64(2*s.right+s.extra+s.missing)}; return g(a),g(b)}
 best,bo:=eval(); bp:=P
 fmt.Printf("start %.4f %.4f\n",best,bo)
 for n:=0;n<1200;n++{
  P=bp
  fs:=[]*float64{&P.headReach,&P.tail,&P.again,&P.second,&P.third,&P.floor,&P.weak,&P.own,&P.prev,&P.prevPara,&P.w1,&P.w2,&P.beside}
  for k:=0;k<1+rand.Intn(3);k++{ f:=fs[rand.Intn(len(fs))]; *f*= .6+rand.Float64()*.9 }
  if a,b:=eval();a>best+0.0003{best,bo,bp=a,b,P}
 }
 fmt.Printf("best %.4f (held %.4f) %+v\n",best,bo,bp)
}
