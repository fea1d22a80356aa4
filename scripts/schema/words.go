package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"reflect"
	"strconv"
	"strings"
)

// words is what the source says beyond its types: comments and constants.
type words struct {
	types  map[string]string  // type name: its comment
	fields map[string]string  // "Type.Field": its comment
	values map[string][]value // name of a string type: its constants, in order
}

// value is one word of a vocabulary.
type value struct{ word, comment string }

func readWords(path string) (words, error) {
	w := words{map[string]string{}, map[string]string{}, map[string][]value{}}
	file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ParseComments)
	if err != nil {
		return w, err
	}
	for _, decl := range file.Decls {
		if general, ok := decl.(*ast.GenDecl); ok {
			for _, spec := range general.Specs {
				w.spec(general, spec)
			}
		}
	}
	return w, nil
}

func (w words) spec(decl *ast.GenDecl, spec ast.Spec) {
	switch s := spec.(type) {
	case *ast.TypeSpec:
		w.types[s.Name.Name] = oneLine(decl.Doc.Text())
		if fields, ok := s.Type.(*ast.StructType); ok {
			w.structFields(s.Name.Name, fields)
		}
	case *ast.ValueSpec:
		w.constant(s)
	}
}

func (w words) structFields(name string, s *ast.StructType) {
	for _, field := range s.Fields.List {
		for _, n := range field.Names {
			w.fields[name+"."+n.Name] = oneLine(field.Doc.Text() + field.Comment.Text())
		}
	}
}

// constant keeps the constants of named types; the others are no vocabulary.
func (w words) constant(s *ast.ValueSpec) {
	typ, ok := s.Type.(*ast.Ident)
	if !ok || len(s.Values) != 1 {
		return
	}
	literal, ok := s.Values[0].(*ast.BasicLit)
	if !ok || literal.Kind != token.STRING {
		return
	}
	word, err := strconv.Unquote(literal.Value)
	if err == nil {
		w.values[typ.Name] = append(w.values[typ.Name], value{word, oneLine(s.Comment.Text())})
	}
}

// comment answers the reflector.
func (w words) comment(t reflect.Type, field string) string {
	if field == "" {
		return w.types[t.Name()]
	}
	return w.fields[t.Name()+"."+field]
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
