package intake

// ReadBare is Read without the net under it: a panic comes through.
func ReadBare(data []byte, name string, opt Options) ([]Document, error) {
	return read(file{data: data, name: name, opt: opt, budget: newBudget(len(data))})
}
