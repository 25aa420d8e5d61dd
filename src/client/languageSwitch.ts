// <language-switch>: the links to the page in other languages keep what stands after `#`: the place in a text, a question.
// Without script they lead to the page alone, since the build knows nothing of what stands there.

class LanguageSwitch extends HTMLElement {
  connectedCallback(): void {
    // A script may have changed the address without a word, so it is read when a link is about to be followed.
    for (const event of ['focusin', 'pointerover', 'pointerdown', 'click']) {
      this.addEventListener(event, () => this.keepPlace(), { capture: true });
    }
  }

  private keepPlace(): void {
    for (const link of this.querySelectorAll('a')) link.hash = location.hash;
  }
}

customElements.define('language-switch', LanguageSwitch);
