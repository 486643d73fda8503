module github.com/attribd/attribd

go 1.26
