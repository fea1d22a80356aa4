//go:build !js

package intake_test

import "visavis/core/intake"

// hostDecode is nil where the build brings its own tables.
var hostDecode func(string, []byte) (string, error)

// lockedPDF: this build can tell a lock that needs a password.
const lockedPDF = intake.CodeEncrypted
