// The written, versioned table of folding, in three columns: muted on the screen (and folded for search), folded for
// search only, never folded. Rule of the table: only the same word written differently is muted; what has another
// meaning anywhere in a legal text is not. Sources: the lists of 2010 on kanji in official texts and in statutes, the
// okurigana rules of 1973, the guide to official writing of 2022.

/** Rises whenever a row changes: a comparison made with another table may mute other runs. */
export const FOLDING = 2;

/**
 * Words written in several ways, the forms parted by `/`. `|` parts forms from the kana one of which must follow
 * (頂/いただ|くき: 頂く, いただき). `<に` asks for a character before.
 */
export const MUTED_WORDS: readonly string[] = /* @__PURE__ */ words(`
  お客様/お客さま/御客様 皆様/皆さま/みなさま 方々/かたがた 私達/私たち 人達/人たち 貴方/あなた
  及び/および 又は/または 並びに/ならびに 若しくは/もしくは 但し/ただし 尚/なお 又/また 且つ/かつ
  或いは/あるいは 更に/さらに 更なる/さらなる 予め/あらかじめ 全て/すべて/総て 既に/すでに 何れ/いずれ
  様々/さまざま 共に/ともに 毎に/ごとに 例えば/たとえば 殆ど/ほとんど 是非/ぜひ 未だ/いまだ
  極めて/きわめて 改めて/あらためて 概ね/おおむね 凡そ/およそ 専ら/もっぱら 自ら/みずから 初めて/はじめて
  主に/おもに 常に/つねに 必ず/かならず 次第/しだい 敢えて/あえて 先ず/まず 即ち/すなわち 旨/むね
  全く/まったく 決して/けっして 何ら/なんら/何等 如何なる/いかなる 如何/いかん 何卒/なにとぞ
  宜しく/よろしく 一旦/いったん 一切/いっさい 一層/いっそう 一緒/いっしょ 夫々/それぞれ 其々/それぞれ
  色々/いろいろ 度々/たびたび 益々/ますます 勿論/もちろん 元より/もとより 及ぼ/およぼ|すしさせ
  下さ/くださ|いるっれりら 頂/いただ/戴|くきいけかこ 致/いた|しすさせ 出来る/できる 出来ま/できま|すせし 出来な/できな|いけくか 出来た/できた 出来て/できて 出来ず/できず 出来れ/できれ|ばま
  行な/行|うわいっえおり 以て/もって 以って/もって 於いて/おいて/於て 基づ/もとづ/基付|くきいけか
  <に従/したが|いうっわえ <に沿/そ|いうっ 伴/ともな|いうっわえ 関わ/かかわ|るりらっ 参/まい|りるっ
  伺/うかが|いうっえ 異な/ことな|るりっ 見做/見な/みな|しすさせ 分か/わか/判|るりらっ
  当た/当/あた|るりらっ 変わ/変|るりらっ 終わ/終|るりらっ 表わ/表|しすさせ 現わ/現|しすれ 断わ/断|りるっら
  少なくとも/少くとも 明らか/明か 願/ねが|いうっえ 附属/付属 附則/付則 附随/付随 附帯/付帯 寄附/寄付
  添附/添付 附与/付与 附加/付加 附記/付記 遵守/順守 子供/子ども/こども 障害/障がい/障碍 改竄/改ざん
  漏洩/漏えい 破綻/破たん 捏造/ねつ造 補填/補てん 隠蔽/隠ぺい 斡旋/あっせん 賭博/とばく 信憑/信ぴょう
  進捗/進ちょく 瑕疵/かし 急遽/急きょ 誹謗/ひぼう 猥褻/わいせつ 毀損/き損/棄損 詮索/せん索 嫌悪/けん悪
  払拭/払しょく 紐付け/紐づけ/ひも付け/ひもづけ 関連付け/関連づけ 位置付け/位置づけ 義務付け/義務づけ
  裏付け/裏づけ 条件付け/条件づけ 格付け/格づけ 紐付/紐づ/ひも付/ひもづ|い 気付/気づ|くきい
  近付/近づ|くきい 関連付/関連づ|い 但書/ただし書/ただし書き/但し書/但し書き 尚書/なお書/なお書き
  御座/ござ|い ご覧/御覧 ご/御 有難う/有り難う/ありがとう 申し訳/申しわけ/申訳
  箇所/個所/か所/ヶ所/カ所/ヵ所/ケ所 箇月/か月/ヶ月/カ月/ヵ月/ケ月 箇年/か年/ヶ年/カ年 箇国/か国/ヶ国/カ国
  一つ/1つ/ひとつ/１つ 二つ/2つ/ふたつ/２つ 三つ/3つ/みっつ/３つ 一人/1人/ひとり 二人/2人/ふたり
  手引/手引き 仕組/仕組み 取り決め/取決め/取りきめ 目処/めど 為/ため 程/ほど 丁度/ちょうど 事柄/ことがら
  手掛かり/手がかり 差し支え/差支え/さしつかえ 拘らず/かかわらず/関わらず 係わらず/かかわらず 無し/なし
  易/やす|いく 難/がた|いく 続/つづ|けくい 渡/わた|りるっ 含/ふく|みむめまん 除/のぞ|くきい
  過ぎ/すぎ 頃/ころ/ごろ 限/かぎ|りるら 逸早/いち早/いちはや|く
  定め/さだめ|るらたてなれまず 認め/みとめ|るらたてなれまず 求め/もとめ|るらたてなれまず
  用い/もちい|るらたてなまず 応じ/おうじ|たてるなま 通じ/つうじ|たてるなま 生じ/しょうじ|たてるなまさ
  有す/ゆうす|るれ 有し/ゆうし|たてなま 委ね/ゆだね|るらたてなまれ 著し/いちじるし|くい 際し/さいし|てま
  特に/とくに 次に/つぎに 再び/ふたたび 互いに/たがいに 単に/たんに 新たに/あらたに 新たな/あらたな
  我々/われわれ 同じ/おなじ 直接/ちょくせつ 直ちに/ただちに 速やかに/すみやかに 遅滞なく/遅滞無く
`);

/** Verb compounds: kana in brackets may be missing. The last kana, where bracketed, marks the noun. */
export const MUTED_COMPOUNDS: readonly string[] = /* @__PURE__ */ words(`
  取(り)扱(い) 申(し)込(み) 手続(き) 届(け)出 問(い)合(わ)せ 支払(い) 払(い)戻(し) 引(き)渡(し)
  受(け)付(け) 割(り)当(て) 見積(も)り 見積(り) 打(ち)合(わ)せ 売(り)上(げ) 買(い)上(げ) 繰(り)返(し)
  差(し)止(め) 立(ち)入(り) 取(り)消(し) 取(り)下(げ) 引(き)継(ぎ) 引(き)落(と)し 振(り)込(み)
  貸(し)付(け) 借(り)入(れ) 切(り)替(え) 組(み)合(わ)せ 締(め)切(り) 積(み)立(て) 取(り)引き 取(り)組(み)
  取(り)寄(せ) 取(り)外(し) 取(り)付(け) 取(り)出(し) 取(り)込(み) 取(り)止(め) 取(り)替(え) 取(り)纏(め)
  取(り)次(ぎ) 持(ち)込(み) 持(ち)出(し) 割(り)引(き) 受(け)取(り) 受(け)入(れ) 受(け)渡(し) 書(き)込(み)
  読(み)込(み) 読(み)取(り) 呼(び)出(し) 申(し)出 申(し)立(て) 申(し)入(れ) 明(け)渡(し) 言(い)渡(し)
  払(い)込(み) 払(い)出(し) 差(し)押(さ)え 差(し)引(き) 差(し)出 立(ち)会(い) 立(ち)退(き) 買(い)取(り)
  買(い)入(れ) 買(い)戻(し) 売(り)渡(し) 売(り)払(い) 貸(し)出(し) 貸(し)倒(れ) 借(り)受(け) 借(り)換(え)
  繰(り)越(し) 繰(り)上(げ) 繰(り)下(げ) 繰(り)入(れ) 組(み)替(え) 組(み)入(れ) 組(み)込(み) 乗(り)換(え)
  乗(り)入(れ) 引(き)出(し) 引(き)上(げ) 引(き)下(げ) 引(き)続(き) 引(き)換(え) 引(き)受(け) 引(き)取(り)
  振(り)替(え) 振(り)出(し) 割(り)振(り) 割(り)増(し) 割(り)込(み) 盛(り)込(み) 見直(し) 見合(わ)せ
  見込(み) 据(え)置(き) 置(き)換(え) 書(き)換(え) 入(れ)替(え) 切(り)離(し) 切(り)捨(て) 切(り)上(げ)
  埋(め)込(み) 絞(り)込(み) 突(き)合(わ)せ 付(け)加(え) 積(み)上(げ) 詰(め)合(わ)せ 張(り)付(け)
  貼(り)付(け) 巻(き)込(み) 仕入(れ) 仕分(け) 話(し)合(い) 待(ち)合(わ)せ 問(い)掛(け) 呼(び)掛(け)
  働(き)掛(け) 立(ち)上(げ) 追(い)越(し) 吹(き)込(み) 編(み)込(み) 落(と)し込(み) 思(い)込(み) 当(て)は
  拾(い)上(げ) 折(り)返(し) 売(り)出(し) 送(り)出(し) 押(し)付(け) 結(び)付(き)
`);

/** Katakana and Latin words written in several ways, without regard to a final ー, which has its own rule. */
export const MUTED_LOANWORDS: readonly string[] = /* @__PURE__ */ words(`
  ウェブ/ウエブ/Web/WEB ウェブサイト/ウエブサイト/Webサイト/WEBサイト
  ウェブページ/ウエブページ/Webページ/WEBページ
  インターフェース/インターフェイス/インタフェース/インタフェイス ソフトウェア/ソフトウエア
  ハードウェア/ハードウエア ファームウェア/ファームウエア マルウェア/マルウエア ウイルス/ウィルス
  ウインドウ/ウィンドウ デジタル/ディジタル サービス/サーヴィス プライバシー/プライヴァシー
  ダイヤル/ダイアル エンタテインメント/エンターテイメント/エンターテインメント/エンタテイメント
  ヴァージョン/バージョン
`);

/** Latin words, lower case; a form may be two words. Case itself is never folded (a defined term shows by its capital). */
export const MUTED_LATIN: readonly string[] = /* @__PURE__ */ phrases(`
  email/e-mail; emails/e-mails; website/web site/web-site; websites/web sites/web-sites;
  webpage/web page/web-page; webpages/web pages/web-pages; online/on-line; offline/off-line;
  opt-out/opt out; opt-in/opt in; opting-out/opting out; opts-out/opts out; cancelled/canceled;
  cancelling/canceling; labelled/labeled; labelling/labeling; travelled/traveled; modelled/modeled;
  fulfil/fulfill; fulfilment/fulfillment; enrol/enroll; enrolment/enrollment; instalment/installment;
  signalled/signaled; signalling/signaling; totalled/totaled; levelled/leveled; colour/color;
  colours/colors; behaviour/behavior; behaviours/behaviors; behavioural/behavioral; honour/honor;
  honours/honors; honoured/honored; favour/favor; favours/favors; favourite/favorite; labour/labor;
  neighbour/neighbor; endeavour/endeavor; endeavours/endeavors; harbour/harbor; rumour/rumor;
  centre/center; centres/centers; metre/meter; theatre/theater; fibre/fiber; defence/defense;
  offence/offense; offences/offenses; pretence/pretense; licence/license; licences/licenses;
  judgement/judgment; judgements/judgments; acknowledgement/acknowledgment; programme/program;
  programmes/programs; catalogue/catalog; dialogue/dialog; analyse/analyze; analysed/analyzed;
  analyses/analyzes; analysing/analyzing; ageing/aging; grey/gray; third-party/third party;
  third-parties/third parties; real-time/real time; long-term/long term; co-operate/cooperate;
  co-operation/cooperation; co-ordinate/coordinate; sub-processor/subprocessor;
  sub-processors/subprocessors; sub-contractor/subcontractor; sub-contractors/subcontractors;
  log-in/login/log in; sign-in/signin/sign in; sign-up/signup/sign up; set-up/setup/set up; start-up/startup; back-up/backup;
  data base/database; data bases/databases; cyber security/cybersecurity; cyber-security/cybersecurity;
  non-profit/nonprofit; user name/username; pre-existing/preexisting; wi-fi/wifi; re-use/reuse;
  health care/healthcare; health-care/healthcare; time zone/timezone; life cycle/lifecycle;
  per cent/percent; pop-up/popup; daß/dass; muß/muss; müßen/müssen; strasse/straße; œuvre/oeuvre;
  clef/clé; événement/évènement; événements/évènements
`);

/** Same word or abbreviation, folded so that a search finds it; on the screen a change of it is wording. */
export const SEARCH_ONLY: readonly string[] = /* @__PURE__ */ words(`
  等/など とき/時 こと/事 もの/物/者 ところ/所 うえ/上 ほか/他/外 そのほか/その他 係る/かかる
  従って/したがって 通り/とおり 電子メール/Eメール/メール/Ｅメール 株式会社/(株)/（株）/㈱
  有限会社/(有)/（有）/㈲ 直ちに/ただちに 速やかに/すみやかに 特に/とくに 次の/つぎの 都度/つど 捺印/なつ印 其の/その
  僅か/わずか
`);

/** No two members of a row may ever fold together, neither on the screen nor for search (rows below say which). */
export const NEVER_MUTED: readonly string[] = /* @__PURE__ */ words(`
  及び/並びに/又は/若しくは/かつ/及び・又は その他/その他の とき/時/場合/際 者/物/もの 以上/超える
  以下/未満 以前/前 以後/後/以降 以内/内 まで/までに から/から起算して 直ちに/速やかに/遅滞なく
  推定する/みなす 同意/承諾/許諾/了承 解約/解除/撤回 削除/消去/廃棄 改定/改正/改訂 通知/公表/周知
  取得/収集 提供/開示/共有 利用/使用 委託/共同利用/第三者提供
  個人情報/個人データ/保有個人データ/個人関連情報 保証/保障/補償 削る/削除
  できる/する/しなければならない/努める/ことがある/ものとする する/しない が/を は/が に/へ terms/Terms
  shall/may/must/should and/or 30日/60日 三十日/30日 1,000/1000 10²/102 ½/12 ①/1 ー/一/二/ニ
  テレソナント/レゾナント 契約解除/契約の解除 二次/二の次 万が一/万一
`);

function words(rows: string): string[] {
  return rows.trim().split(/\s+/);
}

function phrases(rows: string): string[] {
  return rows.trim().split(/;\s*/);
}
