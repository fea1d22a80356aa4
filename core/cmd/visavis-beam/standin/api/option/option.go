// Package option stands in for the options of Google's clients.
package option

// ClientOption is an option that no client heeds.
type ClientOption struct{}

// WithUserAgent is named by Beam.
func WithUserAgent(string) ClientOption { return ClientOption{} }

// WithScopes is named by Beam.
func WithScopes(...string) ClientOption { return ClientOption{} }

// WithoutAuthentication is named by Beam.
func WithoutAuthentication() ClientOption { return ClientOption{} }
