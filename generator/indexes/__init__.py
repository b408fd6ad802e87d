"""Pages over the whole library, one module each: a corpus and its addresses in, Markdown pages out.

Every module has `pages(corpus, addresses) -> tuple[Page, ...]`. To add one, write the module and put its
name into the table `INDEXES` in `generator/output.py`.
"""
