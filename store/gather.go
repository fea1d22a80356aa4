package store

import "database/sql"

// querier is a connection or a transaction.
type querier interface {
	Query(query string, args ...any) (*sql.Rows, error)
	QueryRow(query string, args ...any) *sql.Row
}

// gather gives what a query finds, each row made by scan; never nil.
func gather[T any](from querier, scan func(func(...any) error) (T, error), query string, args ...any) ([]T, error) {
	found := []T{}
	rows, err := from.Query(query, args...)
	if err != nil {
		return found, explained(err)
	}
	defer rows.Close()
	for rows.Next() {
		one, err := scan(rows.Scan)
		if err != nil {
			return found, explained(err)
		}
		found = append(found, one)
	}
	return found, explained(rows.Err())
}

// scanOne takes a row of one column.
func scanOne[T any](scan func(...any) error) (value T, err error) {
	err = scan(&value)
	return value, err
}

func ids(from querier, query string, args ...any) ([]string, error) {
	return gather(from, scanOne[string], query, args...)
}
