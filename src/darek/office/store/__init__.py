"""The Django database backend for SQLCipher: Django's own for SQLite, on an encrypted file."""
