// Marks the passage named by the address's fragment, for links that carry no ?claim=.

function markFragment() {
  const claim = decodeURIComponent(location.hash.slice(1));
  for (const passage of document.querySelectorAll('.text [data-claims]')) {
    const isNamed = passage.dataset.claims.split(' ').includes(claim);
    if (!isNamed || passage.tagName === 'MARK') continue;
    const mark = document.createElement('mark');
    mark.dataset.claims = passage.dataset.claims;
    mark.append(...passage.childNodes);
    passage.replaceWith(mark);
  }
}

markFragment();
addEventListener('hashchange', markFragment);
