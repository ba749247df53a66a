//! Lines of the website or the printout rather than of the document.

use crate::import::plan::words::list;
use crate::import::plan::words::time;
use crate::import::plan::words::width::{self, folded, squeezed};
use crate::text::numeral as number;

/// Beginnings of lines that websites add around a document.
const BEGINNINGS: &str = "字数: 来源: 文章来源 信息来源 稿件来源 作者: 编辑: 责任编辑 责编 发布时间 发布日期 \
    发布人 发布者 发表时间 更新时间 上传时间 浏览次数 浏览量 阅读次数 阅读量 点击数 点击量 \
    访问量 字体: 字号: 上一篇 下一篇 当前位置 您的位置 分享到 版权 免责声明 大约剩余 关键词:";

/// Whole lines of the same kind.
const LINES: &str = "复制下载 阅读全文 复制 下载 打印 打印本页 关闭窗口 关闭 返回顶部 返回首页 首页 收藏 分享 \
    点赞 举报 展开全文 相关文章 推荐阅读 猜你喜欢 目录";

/// Words found only in a website's own lines.
const WORDS: &str = "内容被锁住 开通会员 会员可 登录后 扫码 二维码 关注公众号 微信公众号 免费下载 下载本文 \
    本文档由 本文由 网友上传 用户上传 仅供参考 侵权 ICP备 版权所有 小编 点击下载 付费 VIP";

/// Returns `true` for a line that is not part of the document.
pub(crate) fn is_noise(line: &str) -> bool {
    let text = squeezed(&folded(line));
    let short = text.chars().count() <= 80;
    list::is_in(LINES, &text)
        || list::after(BEGINNINGS, &text).is_some()
        || (short && list::holds(WORDS, &text))
        || is_stamp(&text)
        || is_page_number(&text)
        || is_address(&text)
        || is_contents_line(&text)
}

/// Returns `true` for a publication date in digits: 时间:2026-02-03.
fn is_stamp(text: &str) -> bool {
    let rest = ["时间:", "日期:"].iter().find_map(|label| text.strip_prefix(label)).unwrap_or(text);
    let year = number::leading(rest.trim_start()).filter(|(year, _)| (1990..2200).contains(year));
    let Some((_, after)) = year else { return false };
    let dated = after.starts_with(['-', '/', '.']) && !time::months(rest).is_empty();
    dated
        && rest.chars().all(|c| c.is_ascii_digit() || c.is_whitespace() || matches!(c, '-' | '/' | '.' | ':'))
}

/// Returns `true` for a page number: 第1页 共3页, — 2 —, 3/12.
fn is_page_number(text: &str) -> bool {
    let text = text.trim();
    if text.is_empty() || text.chars().count() > 20 {
        return false;
    }
    let page = text.starts_with('第') && text.contains('页') && width::strip(text, "第").is_some();
    let counted = text.starts_with('共') && text.ends_with('页');
    let digits = text.chars().any(|c| c.is_ascii_digit());
    let frame = |c: char| c.is_ascii_digit() || matches!(c, '-' | '—' | '–' | '/' | ' ' | '·' | '|');
    digits && (page || counted || text.chars().all(frame))
}

/// Returns the range of a page mark within a text: 第1页共3页, 第 1 页 / 共 3 页.
pub(crate) fn page_mark(text: &str) -> Option<(usize, usize)> {
    for (at, _) in text.match_indices('第') {
        let page = |text| {
            let (_, rest) = number::leading(str::trim_start(text))?;
            rest.trim_start().strip_prefix('页')
        };
        let rest =
            page(&text[at + '第'.len_utf8()..]).map(|rest| rest.trim_start_matches([' ', '/', '，', ',']));
        let rest = rest.and_then(|rest| page(rest.strip_prefix('共')?));
        if let Some(rest) = rest {
            return Some((at, text.len() - rest.len()));
        }
    }
    None
}

/// Returns `true` for a line of a table of contents: 一、指导思想……………3.
fn is_contents_line(text: &str) -> bool {
    let words = text.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
    words.len() < text.len() && (words.ends_with("......") || words.ends_with("……"))
}

fn is_address(text: &str) -> bool {
    ["http://", "https://", "www."].iter().any(|start| text.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sites_lines_are_told_from_a_plans() {
        for line in [
            "时间:2026-02-03",
            "时间：2026-02-03 10:20",
            "字数:8945字",
            "复制下载",
            "大约剩余40%的内容被锁住",
            "阅读全文",
            "第1页共1页",
            "第 2 页 共 5 页",
            "— 3 —",
            "浏览次数：12",
            "一、指导思想…………3",
            "www.example.com",
        ] {
            assert!(is_noise(line), "{line}");
        }
        for line in [
            "时间：四月份",
            "时间：2026年3月",
            "一、学习内容",
            "2026年学习计划",
            "第一专题：甲",
            "来源于实践",
            "",
        ] {
            assert!(!is_noise(line), "{line}");
        }
    }
}
