module visavis

go 1.26

ignore ./frontend/node_modules

require github.com/stretchr/testify v1.11.1
