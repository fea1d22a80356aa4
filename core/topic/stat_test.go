package topic
import ("testing";"fmt";"os";"slices";"sort";"strings";"visavis/core/internal/corpus";"visavis/core/text";"visavis/core/lexicon")
func TestStat(t *testing.T){
 if os.Getenv("STAT")=="" {t.Skip()}
 docs:=map[string]*text.Doc{}
 type c struct{ok,bad int; want map[string]int}
 m:=map[string]*c{}
 miss:=map[string]map[string]int{}
 for _,s:=range corpus.Gold(t,gold){ if !s.Dev {continue}; if docs[s.ID]==nil{docs[s.ID]=text.Parse(s.Source)}; d:=docs[s.ID]
  got:=Find(d,spans(d,s.Pieces))
  seen:=map[string]bool{}
  for _,sp:=range spans(d,s.Pieces){ for i:=sp.From;i<sp.To;{ tp,n,ok:=lexicon.Topics().Longest(d.Tokens[:sp.To],i); if !ok { w:=d.Norm(i); if !seen[w]{seen[w]=true; for _,wt:=range s.Topics{ if !slices.Contains(got,wt){ if miss[w]==nil{miss[w]=map[string]int{}}; miss[w][wt]++; miss[w]["*"]++}}; if miss[w]==nil{miss[w]=map[string]int{}}; miss[w]["n"]++}; i++; continue}
   var ws []string; for j:=i;j<i+n;j++{ws=append(ws,d.Norm(j))}
   k:=strings.Join(ws," ")+"/"+tp.First; if m[k]==nil{m[k]=&c{want:map[string]int{}}}
   if slices.Contains(s.Topics,tp.First){m[k].ok++}else{m[k].bad++; for _,w:=range s.Topics{m[k].want[w]++}}
   i+=n } } }
 var ks []string; for k,v:=range m{ if v.bad>=2&&v.bad>v.ok||v.bad>=1&&v.ok==0{ks=append(ks,k)}}
 sort.Slice(ks,func(a,b int)bool{return m[ks[a]].bad>m[ks[b]].bad})
 for _,k:=range ks{fmt.Println(k,m[k].ok,m[k].bad,m[k].want)}
 fmt.Println("=====")
 ks=nil; for k,v:=range miss{ if v["*"]>=2 && v["*"]*3>=v["n"] {ks=append(ks,k)}}
 sort.Slice(ks,func(a,b int)bool{return miss[ks[a]]["*"]>miss[ks[b]]["*"]})
 for _,k:=range ks{fmt.Println(k,miss[k])}
}
