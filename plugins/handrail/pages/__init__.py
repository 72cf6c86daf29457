"""From the model to pages: Markdown with blocks of HTML, from templates beside the code that fills them."""
