import { describe, expect, test } from 'vitest';
import { htmlText } from './html-text.ts';
import { visibleReply } from './visible-reply.ts';

const ANSWER = 'Bonjour,\n\nLe virement de 1 200 € est parti ce matin.';
const QUOTED = '> Bonjour,\n> votre facture F-2026-0012 est échue.';

describe('what was answered to is left out', () => {
  test.each([
    ['French, one line', `Le 2 mars 2026 à 08:00, Compta Vauban <compta@vauban.example> a écrit :\n\n${QUOTED}`],
    ['French, wrapped', `Le lun. 2 mars 2026 à 08:00, Compta Vauban - Relances\n<compta@vauban.example> a écrit :\n\n${QUOTED}`],
    ['French, unquoted', 'Le 02/03/2026 08:00, Compta a écrit :\n\nBonjour, votre facture est échue.'],
    ['English', `On Mon, 2 Mar 2026 at 08:00, Compta <compta@vauban.example>\nwrote:\n\n${QUOTED}`],
    ['German', `Am 02.03.2026 um 08:00 schrieb Compta <compta@vauban.example>:\n${QUOTED}`],
    ['Outlook in French', 'De : Compta <compta@vauban.example>\nEnvoyé : lundi 2 mars 2026 08:00\nÀ : Dupont\nObjet : Facture\n\nBonjour,'],
    [
      'Outlook below a rule',
      '________________________________\nDe : Compta\nEnvoyé : lundi 2 mars 2026\nÀ : Dupont\nObjet : Facture\n\nBonjour',
    ],
    ['Outlook in bold', '*From:* Compta\n*Sent:* Monday\n*To:* Dupont\n*Subject:* Facture\n\nHello'],
    ['with a line between', '-----Message d’origine-----\nDe : Compta\n\nBonjour,'],
    ['in German with a line between', '-------- Ursprüngliche Nachricht --------\nGuten Tag'],
    ['Orange', '> Message du 02/03/26 08:00\n> De : "Compta" <compta@vauban.example>\n> A : dupont\n> Objet : Facture'],
    ['any language, date and address', '02.03.2026, 08.00, "Compta" <compta@vauban.example>:\n\nBonjour'],
  ])('%s', (_, history) => {
    expect(visibleReply(`${ANSWER}\n\n${history}`)).toEqual({ text: ANSWER, hasHistory: true });
    expect(visibleReply(`${ANSWER}\r\n\r\n${history.replaceAll('\n', '\r\n')}`).text).toBe(ANSWER);
  });

  test('but an answer below the quotation, or between its lines, is kept', () => {
    const written = `Bonjour,\nLe 2 mars 2026, Compta a écrit :\n> Quand payez-vous ?\n\nVendredi.\n\n> Et la facture 13, dont\nla ligne est coupée ?\n\nElle est contestée.`;
    expect(visibleReply(written).text).toBe('Bonjour,\n\nVendredi.\n\nElle est contestée.');
  });

  test('a mail that is all history says nothing', () => {
    expect(visibleReply(`Le 2 mars 2026, Compta a écrit :\n${QUOTED}`)).toEqual({ text: null, hasHistory: true });
  });
});

describe('signatures and notices are left out', () => {
  test.each([
    ['a mark', '-- \nJean Dupont\n01 02 03 04 05'],
    ['a closing formula', 'Bien cordialement,\n\nJean Dupont\nMartin BTP – 01 02 03 04 05'],
    ['a long formula', 'Je vous prie d’agréer, Madame, l’expression de mes salutations distinguées.\nJean Dupont'],
    ['a telephone', 'Envoyé de mon iPhone'],
    ['another', 'Gesendet von Outlook für Android<https://x.example>'],
    ['a notice', 'Ce message et ses pièces jointes sont confidentiels et destinés à leur seul destinataire.\nMerci de le détruire.'],
    ['a plea for trees', 'Pensez à l’environnement avant d’imprimer cet e-mail.'],
  ])('%s', (_, signature) => expect(visibleReply(`${ANSWER}\n\n${signature}`).text).toBe(ANSWER));

  test.each([
    ['a postscript', 'Merci.\n\nCordialement,\nDupont\n\nPS : la facture 13 est contestée.'],
    ['points of a list', 'Il manque :\n-- le bon de livraison\n-- la commande'],
    ['a sentence with a formula in it', 'Cordialement ne suffit pas : payez-nous.'],
    ['a sentence about telephones', 'La commande a été envoyée de mon bureau, pas de mon iPhone.'],
    ['sentences that begin like an attribution', 'Le 2 mars, nous avons payé.\nOn 3 March the bank confirmed.\nIl a écrit : « payé ».'],
    ['labels in a text', 'Facture : F-2026-0012\nDate : 2 mars\nMontant : 1 200 €'],
    ['a name only', 'Dupont'],
  ])('but %s stays', (_, written) => expect(visibleReply(written)).toEqual({ text: written, hasHistory: false }));
});

describe('a page', () => {
  test('becomes lines, its quotations marked', () => {
    const page =
      '<html><head><style>p{}</style><title>x</title></head><body><!-- <p>non</p> --><p>R&eacute;gl&#233;&nbsp;:<br>1&#x202F;200 &euro;</p><ul><li>un</li></ul><blockquote type="cite"><div>Bonjour</div><blockquote>hier</blockquote></blockquote></body></html>';
    expect(htmlText(page)).toBe('Réglé :\n1\u202f200 €\n\n- un\n> Bonjour\n> > hier');
  });

  test('of Outlook and of Gmail is answered above the history', () => {
    const outlook =
      '<div><p class="MsoNormal">Payé hier.</p><div style="border-top:solid #E1E1E1"><p><b>De&nbsp;:</b> Compta &lt;c@v.example&gt;<br><b>Envoyé&nbsp;:</b> lundi<br><b>Objet&nbsp;:</b> Facture</p></div><p>Bonjour</p></div>';
    const gmail =
      '<div>Payé hier.</div><div class="gmail_quote"><div>Le lun. 2 mars 2026 à 08:00, Compta &lt;<a href="mailto:c@v.example">c@v.example</a>&gt; a écrit :<br></div><blockquote><p>Bonjour</p></blockquote></div>';
    expect(visibleReply(htmlText(outlook)).text).toBe('Payé hier.');
    expect(visibleReply(htmlText(gmail)).text).toBe('Payé hier.');
  });

  test.each([
    ['text that is no mark-up', '5 < 6 & 7 > 3', '5 < 6 & 7 > 3'],
    ['a script that is never closed', '<script>Payé', 'Payé'],
    ['a quote that is never closed', '<a href="x>Payé</a> hier', 'Payé hier'],
    ['numbers of no character', 'a&#0;b&#xD800;c&#9999999;d', 'abcd'],
    ['a comment without end', 'Payé<!-- hier', 'Payé'],
  ])('keeps %s', (_, html, text) => expect(htmlText(html)).toBe(text));
});
