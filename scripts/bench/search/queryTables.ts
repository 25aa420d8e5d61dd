// The rows of the query set; queries.ts says how to read them. No text of a real policy stands here, only words that any
// policy may hold.

/** Words and phrases as the texts write them; the judgement is the query itself. */
export const WORDS = `
個人情報|第三者|開示|試用期間|就業規則|基本給|労働時間|損害賠償|発信者情報|陽性者|接触符号|利用規約|知的財産権|準拠法|秘密
年次有給休暇|懲戒解雇|育児休業|労働基準法|裁判手続|権利侵害|電気通信役務|プライバシーポリシー|メールアドレス|識別子|ソースコード
フィードバック|ボランティア|スマートフォン|アカウント|オープンソース|通知サーバー|処理番号|厚生労働省|都道府県|保健所|発症日|退職後
安全管理|送信防止措置|公表しなければならない|してはならない|みなす|ただし|この限りでない|同意|削除|退職|休職|賞与|時間外労働
cookies|personal information|third party|termination|subpoena|arbitration|damages|copyrights|copyright|trademark|refund|subscription
data protection|legitimate interest|opt out|retention period|service providers|law enforcement|children|encryption|GDPR|DMCA
certificate|authentication|vulnerability|malware|spam|abuse|appeal|suspend|payment|upgrade|consent|jurisdiction|liability
Datenschutz|Rechte|personenbezogene Daten|Newsletter|Anbieter|E-Mail-Adresse|Informationen|Dritte|Browser|Abonnement
réservation|remboursement|responsabilité|bagages|transporteur|annulation|site internet|conditions générales|passager|billet
웹 페이지|쿠키|타사|이메일 주소|결제 정보|사용자 계정|보안|정책|条款|隐私声明|知识产权|许可证|第三方|终止|开源
`;

/** Another spelling than some or all of the texts have. */
export const VARIANTS = `
取扱い => 取扱い|取り扱い|取扱
取り扱い => 取扱い|取り扱い|取扱
手続き => 手続き|手続
手続 => 手続き|手続
申込み => 申込み|申し込み|申込
問合せ => 問合せ|問い合わせ|問合わせ|問い合せ
問い合わせ => 問合せ|問い合わせ|問合わせ|問い合せ
皆様 => 皆様|皆さま|みなさま
皆さま => 皆様|皆さま|みなさま
および => 及び|および
及び => 及び|および
または => 又は|または
又は => 又は|または
若しくは => 若しくは|もしくは
もしくは => 若しくは|もしくは
サーバ => サーバ
サーバー => サーバ
ユーザー => ユーザ
ユーザ => ユーザ
ウェブサイト => ウェブサイト|webサイト|ウエブサイト
Webサイト => ウェブサイト|webサイト|ウエブサイト
ブラウザ => ブラウザ
ブラウザー => ブラウザ
ｱｶｳﾝﾄ => アカウント
ﾒｰﾙｱﾄﾞﾚｽ => メールアドレス
Ｆｉｒｅｆｏｘ => firefox
FIREFOX => firefox
ＭＯＺＩＬＬＡ => mozilla
３０日 => 30日|三十日
１４日 => 14日|十四日|一四日
ただし、 => ただし、|但し、
但し => ただし|但し
すべて => すべて|全て
全て => すべて|全て
遵守 => 遵守|順守
附則 => 附則|付則
ヶ月 => か月|ヶ月|カ月|箇月|ヵ月|ケ月
６か月 => 6か月|6ヶ月|6カ月|6箇月|6ヵ月
届け出 => 届け出|届出
届出 => 届け出|届出
支払い => 支払
取消し => 取消|取り消
受付け => 受付|受け付
割増し => 割増|割り増
により => により|に依り
email => email|e-mail
e-mail => email|e-mail
EMAIL ADDRESS => email&address|e-mail&address
opt-out => opt-out|opt out
web site => website|web-site|web site
third-party => third-party|third party
Don’t => don't|don’t
“personal data” => personal data
GITHUB => github
licence => licence|license
cancelled => cancelled|canceled
datenschutzerklarung => datenschutzerklärung
einschliesslich => einschließlich|einschliesslich
reservation => réservation|reservation
conditions generales => conditions générales
responsabilite => responsabilité
개인 정보 => 개인정보|개인 정보
이메일주소 => 이메일주소|이메일 주소
웹사이트 => 웹사이트|웹 사이트
`;

/** All the words in one clause. */
export const SEVERAL = `
個人情報 第三者 => 個人情報&第三者
会社 社員 懲戒 => 会社&社員&懲戒
賃金　支払 => 賃金&支払
発信者情報 開示 請求 => 発信者情報&開示&請求
陽性者 同意 => 陽性者&同意
Mozilla 情報 提供 => mozilla&情報&提供
休暇 会社 期間 => 休暇&会社&期間
試用期間 解雇 => 試用期間&解雇
裁判所 命令 => 裁判所&命令
メールアドレス 登録 => メールアドレス&登録
personal information share => personal&information&share
cookies browser => cookies&browser
terminate account => terminate&account
refund cancel => refund&cancel
data transfer european => data&transfer&european
third party advertising => third&party&advertising
certificate private key => certificate&private&key
copyright content => copyright&content
Daten Mozilla Website => daten&mozilla&website
réservation billet => réservation&billet
FlixBus remboursement => flixbus&remboursement
개인정보 보호 => 개인정보&보호
Firefox 条款 => firefox&条款
security notify => security&notify
`;

/** Phrases, which words apart do not answer. */
export const PHRASES = `
「社員として採用」 => 社員として採用
「次の各号」 => 次の各号
"前項の規定にかかわらず" => 前項の規定にかかわらず
『以下同じ』 => 以下同じ
「１週間以内」 => 1週間以内|一週間以内
「14日間」 => 14日間
「業務上必要」 => 業務上必要
「発信者の意見」 => 発信者の意見
"personal information" => personal information
"terms of service" => terms of service
"at any time" => at any time
"third parties" => third parties|third-parties
“sole discretion” => sole discretion
"as described in" => as described in
"personenbezogene Daten" => personenbezogene daten
« conditions générales » => conditions générales
"개인정보 보호정책" => 개인정보 보호정책|개인정보보호정책|개인정보 보호 정책
"使用条款" => 使用条款
"account information" => account information
"intellectual property rights" => intellectual property rights
`;

/** With something that must not stand there. */
export const WITHOUTS = `
第三者 -委託 => 第三者&!委託
個人情報 -同意 => 個人情報&!同意
「第三者に提供」 -委託 => 第三者に提供&!委託
休暇 -有給 => 休暇&!有給
開示 -請求 => 開示&!請求
社員 －会社 => 社員&!会社
賃金 -「時間外」 => 賃金&!時間外
cookies -browser => cookies&!browser
refund -"30 days" => refund&!30 days
account -terminate -suspend => account&!terminate&!suspend
Daten -Mozilla => daten&!mozilla
billet -remboursement => billet&!remboursement
personal -information => personal&!information
GitHub -privacy => github&!privacy
`;

/** Clause numbers: the clause itself, or a mention. */
export const NUMBERS = `
第3条 => @3|第3条|第三条
第三条 => @3|第3条|第三条
第１２条 => @12|第12条|第十二条
第6条第1項 => @6.1|第6条第1項|第六条第一項
第2条第3号 => @2.3|@2.1.3|第2条第3号|第二条第三号
附則第1条 => @sup.1|附則第1条|附則第一条
第2章 => @ch2|第2章|第二章
第５章 => @ch5|第5章|第五章
8(1) => @8.1|8(1)
5.1 => @5.1|@5-1|5.1
1.2 => @1.2|@1-2|1.2
4.2.1 => @4.2.1|@4-2-1|@4-2.1|@4.2-1|4.2.1
Section 3 => @3|section 3
§ 2 => @2|§2|§ 2
第 4 条 => @4|第4条|第四条
`;

/** Days, however they are written. */
export const DATES = `
2021年12月1日 => 2021年12月1日|令和3年12月1日
令和3年12月1日 => 2021年12月1日|令和3年12月1日
2021-12-01 => 2021年12月1日|令和3年12月1日|december 1, 2021
2020年12月15日 => 2020年12月15日|令和2年12月15日
令和2年12月15日 => 2020年12月15日|令和2年12月15日
2025年6月10日 => 2025年6月10日|2025年06月10日
2025 年 6 月 10 日 => 2025年6月10日|2025年06月10日
2025/06/10 => 2025年6月10日|2025年06月10日
2024年4月3日 => 2024年4月3日|2024년 4월 3일|april 3, 2024|3. april 2024
3 April 2024 => 2024年4月3日|2024년 4월 3일|april 3, 2024|3. april 2024
November 5, 2025 => november 5, 2025|5. november 2025|2025年11月5日|2025년 11월 5일
5. November 2025 => november 5, 2025|5. november 2025|2025年11月5日|2025년 11월 5일
2025年11月5日 => november 5, 2025|5. november 2025|2025年11月5日|2025년 11월 5일
平成13年 => 平成13年|平成十三年|2001年
昭和59年 => 昭和59年|昭和五十九年|1984年
May 25, 2018 => may 25, 2018|25 may 2018|2018年5月25日
`;

/** One or two letters wrong, missing or too many; the judgement is what was meant. */
export const TYPOS = `
個人上報 => 個人情報
個人情法 => 個人情報
試用機関 => 試用期間
就業規測 => 就業規則
労働基準方 => 労働基準法
損害倍償 => 損害賠償
発信者情法 => 発信者情報
年次有休休暇 => 年次有給休暇
懲戒解顧 => 懲戒解雇
プライバシポリシー => プライバシーポリシー
プライバーシーポリシー => プライバシーポリシー
メールアドレフ => メールアドレス
スマートホン => スマートフォン
フィードバク => フィードバック
安全管埋 => 安全管理
知的財産件 => 知的財産権
送信防止措地 => 送信防止措置
厚生労動省 => 厚生労働省
インタ－ネット => インターネット
インタネット => インターネット
第三者え提供 => 第三者へ提供|第三者に提供|第三者提供
personal infomation => personal&information
terminaton => termination
arbitraton => arbitration
subscripton => subscription
copyrigth => copyright
jurisdicton => jurisdiction
authentification => authentication
vulnerabilty => vulnerability
infringment => infringement
Datenshutz => datenschutz
Informatonen => informationen
Newletter => newsletter
rembousement => remboursement
transporteure => transporteur
anullation => annulation
`;

/** What no clause holds, by any spelling: an exact hit would be wrong. */
export const NOTHINGS = `
仮想通貨取引所
遺伝子検査結果
宇宙旅行約款
テレソナント
量子暗号鍵
zebra crossing
blockchain wallet
"terms of surrender"
第999条
1999年1月9日
`;
