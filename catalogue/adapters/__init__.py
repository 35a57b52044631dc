"""Where the core meets the world: command line and MkDocs. Only here is anything printed."""
