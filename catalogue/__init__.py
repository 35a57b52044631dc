"""Aktivitetsbrosjyre: YAML and photos in, a picture site and paper out.

The folders are the pipeline: ``load`` → ``validate`` → ``standing`` → ``images``, then ``paper``
and ``pages``, then ``verify``; ``build`` joins them and is what another program calls.
``adapters`` are the command line and the MkDocs plugin.
"""
