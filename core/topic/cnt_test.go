package topic
import ("testing";"fmt";"os";"slices";"visavis/core/internal/corpus";"visavis/core/text")
func TestCnt(t *testing.T){
 if os.Getenv("CNT")=="" {t.Skip()}
 docs:=map[string]*text.Doc{}
 for _,dev:=range []bool{true,false}{
 var m [4][4]int; top,n:=0,0; none,noneok:=0,0
 for _,s:=range corpus.Gold(t,gold){ if s.Dev!=dev{continue}; if docs[s.ID]==nil{docs[s.ID]=text.Parse(s.Source)}; d:=docs[s.ID]; f:=Find(d,spans(d,s.Pieces)); m[len(s.Topics)][len(f)]++; n++; if slices.Contains(s.Topics,f[0]){top++}
  var tt tally; w:=0; for _,x:=range spans(d,s.Pieces){w=tt.read(d,x,1,w)}; if tt.best()<2{none++; if slices.Contains(s.Topics,f[0]){noneok++}} }
 fmt.Println(dev,m,"top1",float64(top)/float64(n),"weak",none,noneok) }
}
func TestWeak(t *testing.T){
 if os.Getenv("CNT")=="" {t.Skip()}
 docs:=map[string]*text.Doc{}
 for _,s:=range corpus.Gold(t,gold){ if !s.Dev{continue}; if docs[s.ID]==nil{docs[s.ID]=text.Parse(s.Source)}; d:=docs[s.ID]; sp:=spans(d,s.Pieces); f:=Find(d,sp)
  var tt tally; w:=0; for _,x:=range sp{w=tt.read(d,x,1,w)}; if tt.best()<2 && !slices.Contains(s.Topics,f[0]){ si:=d.SentenceOf(sp[0].From); pv:=""; if si>0{pv=d.Text(d.Sentences[si-1].Span)}; same:=si>0&&d.Sentences[si-1].Paragraph==d.Sentences[si].Paragraph; fmt.Printf("%s found %v want %v: %v | %s || %s\n",s.ID,f,s.Topics,same,pv,d.Text(d.Sentences[si].Span)) } }
}
