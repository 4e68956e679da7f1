/** The reader of PDF files, in a worker and a file of its own, as the content security policy wants it. */
import 'pdfjs-dist/build/pdf.worker.min.mjs'
