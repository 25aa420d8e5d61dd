// Common words of two and three kanji in policies, terms and statutes: where a long run of kanji may be cut.
// A word that is missing costs a less happy cut, never a wrong class: nothing is folded by this list. It is kept short,
// as it is part of what a browser loads.

/** Words of two kanji by their first: a kanji, then those that make a word after it. */
const TWO = `
  一部定切 上記 下記 不正当良明 与信 个人 中止的断 之后 予定 事項業情実由前先 交付換 从而
  仕組 他人 付与 代表金理 令和 以下外上内降及後后 任意 企業 休暇日 会社員 位置 住所 作成
  使用 依据 侵害 保有護存持証健険管 信息号用 修改 個人別 停止 健康 債務 免責 入力 全部
  公開表共的 共同有 其他所 具体有 内容的 処理 出来 分析 刑法 判断明 別途紙 利用益 制限定
  削除 前項条日 割引 功能 加工 労働 効力 動作 勤務 包括 区分域 医師療 匿名 十分 協力
  単位 即時 厚生 原則本因 参照考加 収集 取得引扱 受信理領 口座頭 可能以 各号種自 合意理併
  同意様 名前誉称義 向上 告知 呼叫 命令 品質 商標品 回答線 団体 困難 国家 地址 基準
  場合所 変更 外部国 天内后 失效 契約 如下何 妨害 委託 媒体 字句 存在 安全装 定義 実施
  家族 審査 対応象処策 専属 尊重 導入 少数 就業 届出 属性 履歴行 希望 平均成 年間齢 并且
  広告 店舗 廃棄 延長 当該社 形成 役務員割 従事 復元 必要 性的別能 情報况 意見図 感染
  懸賞 成績 所定 手続当机数 承継諾認 技能術 把握 投稿 抽選 担当 拒否 指定 捜査 採用
  接触收近 控除 推定 措置施 掲載示 提供出案 損害 携帯 撤回 支払援障給 收到 改善正定訂変
  政府 故意障 教育 整理 文書字 料金 新型冠 方法式 施行 无法 日前本 明示 映像 昭和 是否
  時間刻期 智能 暗号 更新 書類面 最大新後 有無効給料 期間日 未満 本人 机制 条件 東京 案内
  検査索証知 業務 概要 構成 様式 標準 権利限 機能器関 正当常 毀損 毎年 氏名 決定済 没有
  法令律定 注意 活動 海外 消去 深夜 準拠 滅失 漏洩 無効料償 照会合 版本 特定別典 状態況
  理由解 環境 生成体 用于語 申込請 画像 番号 病毒 症状 発生行症送見信 登録 皆様 監督査視
  目的 直接 相談当違手 看護 知的 短縮 研修 確認定保 社会員 禁止 秘密 移転 程序 種類 窓口
  端末 符号合 算定 管理轄 範囲 約款 紛失 終了 組織 経過由験 結果 統計合 継続 緊急 締結
  編集 网站 署名 義務 翻案訳 考慮 聴取 職務業 自身己動由 苦情 英語 著作 虚偽 行為動使
  表示 裁判 補償 製品 複製数 要求 規定約則程 解除析 訂正 計算 記録載 設定備置計 許可 訴訟
  診断 証明 評価 該当 詳細 認証 説明 調査 請求 識別 譲渡 負担 財産 販売 責任 費用 賃金
  資格 賞与 賠償 購入 起算 距離 迅速 近接 返品金信 迷惑 追加 送信付 通知信常 連携絡 週間
  遅滞延 運営用転 過去失 違反 適用正切法 遵守 選択 部分 郵送 配置信送 重大要 閉鎖 開始示発
  関連係 閲覧 防止 附則 限度 除外 陽性 随机 障害 電子話気磁 需要 音声 項目 顧客
`;

/** Words of two kanji. */
export const TWO_KANJI: ReadonlySet<string> = /* @__PURE__ */ new Set(
  TWO.trim()
    .split(/\s+/)
    .flatMap(([first = '', ...seconds]) => seconds.map((second) => first + second)),
);

/** Words of three kanji that end in no common suffix, or are known as one. */
export const THREE_KANJI: ReadonlySet<string> = /* @__PURE__ */ new Set(
  '裁判所 可能性 不特定 自動的 正社員 短時間 候補者 保健所 著作物 識別子 証明書 委任状 日本語 整合性 中国語 不具合 大規模 相手方 当事者 事務所 書記官 基本給 所在地 裁判員 労基法 入出力 代理人 手数料 送受信 第三者 未成年 取締役 加盟店 不動産'.split(
    ' ',
  ),
);
