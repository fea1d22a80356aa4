package main

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"strings"
)

// site is a place in the code that a switch is put around.
type site struct {
	from, to token.Pos
	call     string // the function of package mutant
	values   []bool // what the mutants make of it
}

// sites finds the conditions and words of a file, outer ones before inner ones.
func sites(file *ast.File, info *types.Info) []site {
	f := &finder{info: info, seen: map[ast.Expr]bool{}}
	ast.Inspect(file, f.visit)
	return f.found
}

type finder struct {
	info  *types.Info
	seen  map[ast.Expr]bool
	found []site
}

func (f *finder) visit(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.IfStmt:
		f.condition(n.Cond, true)
	case *ast.ForStmt:
		if n.Cond != nil {
			f.condition(n.Cond, false)
		}
	case *ast.BinaryExpr:
		if logical(n) {
			f.condition(n, true)
		}
	case *ast.SwitchStmt:
		for _, clause := range n.Body.List {
			for _, e := range clause.(*ast.CaseClause).List {
				f.caseOf(n.Tag, e)
			}
		}
	}
	return true
}

// condition puts switches around the operands of a condition that are none
// of `&&` and `||` themselves.
func (f *finder) condition(e ast.Expr, mayBeTrue bool) {
	inner := e
	for paren, ok := inner.(*ast.ParenExpr); ok; paren, ok = inner.(*ast.ParenExpr) {
		inner = paren.X
	}
	if both, ok := inner.(*ast.BinaryExpr); ok && logical(both) {
		f.condition(both.X, mayBeTrue)
		f.condition(both.Y, mayBeTrue)
		return
	}
	if f.seen[inner] || !f.is(inner, types.Bool, types.UntypedBool) {
		return
	}
	f.seen[inner] = true
	values := []bool{false, true}
	if !mayBeTrue {
		values = values[:1]
	}
	f.found = append(f.found, site{inner.Pos(), inner.End(), "If", values})
}

// caseOf takes an expression of a case: a condition where the switch has no tag,
// else a word.
func (f *finder) caseOf(tag, e ast.Expr) {
	if tag == nil {
		f.condition(e, true)
	} else if _, literal := e.(*ast.BasicLit); literal && f.is(tag, types.String) && !f.seen[e] {
		f.seen[e] = true
		f.found = append(f.found, site{e.Pos(), e.End(), "Case", []bool{true}})
	}
}

// is reports whether an expression has one of the basic types and no name of its own.
func (f *finder) is(e ast.Expr, kinds ...types.BasicKind) bool {
	basic, ok := f.info.TypeOf(e).(*types.Basic)
	for _, kind := range kinds {
		if ok && basic.Kind() == kind {
			return true
		}
	}
	return false
}

func logical(e *ast.BinaryExpr) bool { return e.Op == token.LAND || e.Op == token.LOR }

// mutants are what becomes of a site, whose text is given.
func (s site) mutants(id int, group, place, text string) []*mutant {
	text = strings.Join(strings.Fields(text), " ")
	if s.call == "Case" {
		return []*mutant{{key: fmt.Sprintf("site %d true", id), group: group, kind: "case left out", place: place, what: "without case " + text, site: id, value: true}}
	}
	var made []*mutant
	for _, value := range s.values {
		made = append(made, &mutant{
			key: fmt.Sprintf("site %d %t", id, value), group: group, kind: fmt.Sprintf("always %t", value), place: place, what: fmt.Sprintf("%s always %t", text, value), site: id, value: value,
		})
	}
	return made
}
