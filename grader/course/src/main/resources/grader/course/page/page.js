'use strict';
function copyText(text, done, failed) {
  const byHand = () => {
    const area = document.createElement('textarea');
    area.value = text;
    document.body.append(area);
    area.select();
    const copied = document.execCommand('copy');
    area.remove();
    if (copied) { done(); } else { failed(); }
  };
  if (navigator.clipboard && window.isSecureContext) {
    navigator.clipboard.writeText(text).then(done, byHand);
  } else {
    byHand();
  }
}
document.addEventListener('click', event => {
  const button = event.target.closest('button.copy');
  if (button) {
    const label = button.textContent;
    const say = text => { button.textContent = text; setTimeout(() => { button.textContent = label; }, 1500); };
    copyText(button.previousElementSibling.textContent, () => say(button.dataset.done), () => say('–'));
  }
});
function openTarget() {
  const target = location.hash && document.getElementById(location.hash.slice(1));
  if (target && target.tagName === 'DETAILS') {
    for (let each = target; each; each = each.parentElement.closest('details')) { each.open = true; }
    target.querySelector('summary').focus({preventScroll: true});
    target.scrollIntoView();
  }
}
window.addEventListener('hashchange', openTarget);
