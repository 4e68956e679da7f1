import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Application } from './app/application.tsx'
import './look/tokens.css'
import './look/base.css'

const place = document.getElementById('clarion')
if (!place) throw new Error('index.html has no element #clarion')
createRoot(place).render(
  <StrictMode>
    <Application />
  </StrictMode>,
)
