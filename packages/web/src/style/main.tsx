import { createRoot } from 'react-dom/client'
import { StylePage } from './style-page.tsx'
import '../look/fonts.css'
import '../look/chinese-font.css'
import '../look/tokens.css'
import '../look/base.css'

const place = document.getElementById('clarion')
if (!place) throw new Error('style.html has no element #clarion')
createRoot(place).render(<StylePage />)
