//! Characters that look like ordinary Chinese ones but are not: radicals and compatibility forms, as text
//! copied out of a PDF has them.

use unicode_normalization::UnicodeNormalization;

/// Pairs from U+2E80..=U+2EF3: the radical, then the ordinary character.
const SUPPLEMENT: &str = "⺁厂⺃乚⺄乙⺇几⺈刀⺊卜⺌小⺍小⺎兀⺐尢⺒巳⺓幺⺔彑⺕彐⺙攵⺛旡⺜日⺝月⺟母⺠民⺤爫⺥爫⺦丬⺧牛⺩王⺪疋⺫目⺬示⺮竹⺯糹⺰纟⺲罒⺳罓⺵网⺶羊⺷羊⺸羊⺹老⺺聿⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻃覀⻄西⻅见⻆角⻇角⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻑長⻓长⻔门⻕阜⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻯竜⻰龙⻲亀⻳龟";

/// Returns the ordinary character for one that only looks like it.
pub(crate) fn unified_char(c: char) -> char {
    let odd = matches!(c, '\u{2e80}'..='\u{2fd5}' | '\u{f900}'..='\u{faff}' | '\u{2f800}'..='\u{2fa1f}');
    if !odd {
        return c;
    }
    // NFKC leaves most of the supplementary radicals as they are.
    let at = SUPPLEMENT.chars().step_by(2).position(|radical| radical == c);
    let plain = at.and_then(|at| SUPPLEMENT.chars().nth(at * 2 + 1));
    plain.unwrap_or_else(|| std::iter::once(c).nfkc().next().unwrap_or(c))
}

/// The text with such characters replaced by the ordinary ones; all others stay.
pub(crate) fn unified(text: &str) -> String {
    text.chars().map(unified_char).collect()
}

#[cfg(test)]
mod tests {
    use super::unified;

    #[test]
    fn only_characters_that_pretend_are_replaced() {
        assert_eq!(unified("⼆、王⼩⽂李\u{f9e1}⼈⺠"), "二、王小文李李人民");
        assert_eq!(unified("Ａ①½（一）"), "Ａ①½（一）");
    }
}
