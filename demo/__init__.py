"""Invented families and a public article's cases, as case files to try Darek on."""
