// Where a curator gives the password.

import { type Html, html } from './html.ts';
import { layOutPage } from './layout.ts';

export function renderSignInPage(problem?: string): Html {
  return layOutPage({
    title: 'Sign in – Sitrep',
    subtitle: '',
    page: 'message',
    main: html`<h1>Sign in</h1>
<p class="words">Asking needs no password. Managing the inbox does.</p>
${problem === undefined ? undefined : html`<p class="words" role="alert">${problem}</p>`}
<form action="/sign-in" method="post"><p><label>Password <input name="password" type="password" autocomplete="current-password" required></label> <button type="submit">Sign in</button></p></form>
<p><a class="back" href="/">← To the conversation</a></p>`,
  });
}
