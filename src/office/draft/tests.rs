//! The drafts of a small sample year.

use std::collections::BTreeMap;

use super::fixture::Year;
use super::{
    Facts, account, agenda, bulletin, checklists, contents, debrief, evaluation, leave, makeup, minutes,
    notice, plan, report, requirements, seats, sign_in, summary, timetable, visit, writing,
};
use crate::domain::record::RecordId;
use crate::domain::term::Term;
use crate::domain::year::timetable::Entry;
use crate::i18n::Lang;
use crate::office::archive::{Sources, gather};
use crate::office::document::Document;
use crate::office::text;

fn every_kind(facts: &Facts<'_>) -> Vec<(Document, String)> {
    let mut drafts = Vec::new();
    for id in ["held", "planned"] {
        let entry = facts.year.timetable().get(&RecordId::new(id.to_owned())).unwrap();
        drafts.push((notice::draft(facts, entry), notice::brief(facts, entry)));
        drafts.push((sign_in::draft(facts, entry), sign_in::brief(facts, entry)));
        drafts.push((minutes::draft(facts, entry), minutes::brief(facts, entry)));
    }
    let (quarter, half) = (Term::Quarter(2026, 1), Term::Half(2026, 2));
    for term in [quarter, half] {
        drafts.push((bulletin::draft(facts, term), bulletin::brief(facts, term)));
        drafts.push((evaluation::draft(facts, term), evaluation::brief(facts, term)));
    }
    for member in &facts.year.roster.members {
        drafts.push((account::draft(facts, member), account::brief(facts, member)));
    }
    drafts.push((summary::draft(facts), summary::brief(facts)));
    let listed = listed(facts);
    drafts.push((contents::draft(facts, &listed), contents::brief(facts, &listed)));
    drafts.extend(without_brief(facts).into_iter().map(|document| (document, String::new())));
    drafts
}

/// Returns the index of the archive, with the texts of all notes and the files of all attachments.
fn listed(facts: &Facts<'_>) -> Vec<contents::Listed> {
    let text = |_: &RecordId| Some("正文".to_owned());
    let papers = BTreeMap::from([("x", "records/2026/files/x.pdf".to_owned())]);
    gather(
        facts,
        &Sources { data: vec!["plan/2026.toml".to_owned()], papers, pages: BTreeMap::new(), text: &text },
    )
    .listed()
}

fn without_brief(facts: &Facts<'_>) -> Vec<Document> {
    let mut drafts = vec![
        plan::draft(facts),
        timetable::draft(facts),
        checklists::draft(facts),
        requirements::draft(facts, &BTreeMap::new()),
        makeup::draft(facts, Term::Year(2026)),
        report::draft(facts, None),
        report::draft(facts, Some(facts)),
    ];
    for id in ["held", "planned"] {
        let entry = session(facts, id);
        drafts.extend(
            [agenda::draft, leave::draft, debrief::draft, seats::draft, visit::draft]
                .map(|draft| draft(facts, entry)),
        );
    }
    let notes = facts.year.records.notes.current();
    drafts.extend(notes.map(|note| writing::draft(facts, note, "一、正文\n要点。")));
    drafts
}

#[test]
fn every_sentence_is_there_in_both_languages_with_its_values() {
    for lang in [Lang::Chinese, Lang::English] {
        Year::new().with(lang, |facts| {
            for (document, brief) in every_kind(facts) {
                let drawn = text::draw(&document) + &brief;
                for left in ["draft-", "{", "}", "\u{e000}", "\u{e001}"] {
                    assert!(!drawn.contains(left), "{left} is left in:\n{drawn}");
                }
            }
        });
    }
}

fn told(tell: impl FnOnce(&Facts<'_>) -> Document) -> String {
    Year::new().with(Lang::Chinese, |facts| text::draw(&tell(facts)))
}

fn session<'a>(facts: &Facts<'a>, id: &str) -> &'a Entry<'a> {
    facts.year.timetable().get(&RecordId::new(id.to_owned())).unwrap()
}

fn holds(drawn: &str, expected: &[&str]) {
    for words in expected {
        assert!(drawn.contains(words), "{words} is not in:\n{drawn}");
    }
}

#[test]
fn a_notice_fills_in_what_is_known_and_marks_the_rest() {
    let held = told(|facts| notice::draft(facts, session(facts, "held")));
    holds(
        &held,
        &[
            "关于举行2026年第1次集中学习的通知",
            "时间：2026年3月12日（星期四）上午9:00—11:30",
            "地点：三楼会议室",
            "中心组成员：局长、副局长甲、副局长乙、办公室主任（共4人）",
            "专题1：专题甲",
            "必读篇目：《选读》第一卷、第二卷；全会公报",
            "领学人：副局长甲",
            "附件：\n参考资料",
            // The notice was sent before the session, but its date is unknown.
            "【待填：日期】",
        ],
    );
    // The cancelled session is not counted: the one in December is the third.
    let planned = told(|facts| notice::draft(facts, session(facts, "planned")));
    holds(
        &planned,
        &[
            "2026年第3次集中学习",
            "2026年12月10日（星期四）【待填：起止时间】",
            "地点：【待填：地点】",
            "必读篇目：【待填：学习材料】",
        ],
    );
}

#[test]
fn minutes_say_who_was_missing_and_why_and_never_guess_the_unmarked() {
    let held = told(|facts| minutes::draft(facts, session(facts, "held")));
    holds(
        &held,
        &[
            "出席人员：局长、副局长乙（迟到）",
            "列席人员：列席者",
            "缺课人员及原因：副局长甲请假（出差）",
            "未登记人员：办公室主任【待填：补登考勤或说明情况】",
            "应到4人，实到2人（含迟到、早退），请假1人",
            "发言题目：谈谈=体会",
            "先查后改。（摘自发言材料）",
            "建立台账（责任人：副局长乙；完成时限：2026年6月30日）",
        ],
    );
    let planned = told(|facts| minutes::draft(facts, session(facts, "planned")));
    assert!(!planned.contains("实到0人"), "nothing is known of who came:\n{planned}");
}

#[test]
fn a_sign_in_sheet_keeps_the_order_of_posts_and_has_room_for_guests() {
    let held = told(|facts| sign_in::draft(facts, session(facts, "held")));
    let names = [" 局长 ", " 副局长甲 ", " 副局长乙 ", " 办公室主任 ", " 列席者"];
    let places = names.map(|name| held.find(name).unwrap_or_default());
    assert!(places[0] > 0, "{held}");
    assert!(places.is_sorted(), "{held}");
    holds(&held, &["应到4人", "迟到", "请假"]);
    Year::new().with(Lang::Chinese, |facts| {
        let sheet = sign_in::sheet(facts, session(facts, "held"));
        let keys: Vec<&str> = sheet.rows.iter().map(|row| row.key.as_str()).collect();
        assert_eq!(keys[..5], ["m01", "m02", "m03", "m04", ""]);
        // 710 points less 34 of the title, 96 of the facts and 24 of the heading row leave 15 rows of 36.
        assert_eq!(keys.len(), 15);
        let statuses: Vec<&str> = sheet.rows[..4].iter().map(|row| row.cells[4].as_str()).collect();
        assert_eq!(statuses, ["出席", "请假", "迟到", ""], "a missing mark stays missing");
    });
}

#[test]
fn a_bulletin_counts_the_term_and_no_other() {
    let first = told(|facts| bulletin::draft(facts, Term::Quarter(2026, 1)));
    holds(
        &first,
        &[
            "关于2026年第一季度学习情况的通报",
            "共开展集中学习1次，学习专题1个；应到4人次，实到2人次（含迟到、早退），出勤率50%；迟到1人次、请假1人次、未登记1人次；研讨发言材料1篇、自学3学时。",
            "应补学补研1人次，均已补学",
            "请假  出差",
            "研讨不深。",
            "提前发题。",
            "自学并交心得",
            // A session in March without attendance.
            "另有1次集中学习（2026年3月26日）待登记考勤，未计入以上数字。",
        ],
    );
    let second = told(|facts| bulletin::draft(facts, Term::Quarter(2026, 2)));
    holds(&second, &["2026年第二季度未开展集中学习。", "二、存在的问题"]);
}

#[test]
fn an_evaluation_keeps_what_was_recorded_and_leaves_judgement_blank() {
    let recorded = told(|facts| evaluation::draft(facts, Term::Quarter(2026, 1)));
    holds(&recorded, &["研讨不深。", "提前发题。", "出勤率50%", "专题2“专题乙”。", "未作调整"]);
    assert!(recorded.ends_with("2026年4月2日\n"), "dated as recorded:\n{recorded}");
    assert!(!recorded.contains("评估时统计"), "figures once:\n{recorded}");
    let next = told(|facts| evaluation::draft(facts, Term::Quarter(2026, 2)));
    holds(&next, &["上期问题整改和措施落实情况", "措施“提前发题”：【待填：落实情况】。"]);
    let half = told(|facts| evaluation::draft(facts, Term::Half(2026, 1)));
    holds(&half, &["研讨不深。", "提前发题。"]);
    let open = told(|facts| evaluation::draft(facts, Term::Quarter(2026, 2)));
    holds(&open, &["【待填：存在的问题】", "【待填：调整措施】"]);
    // A period that is not over is counted up to the date of the draft.
    let present = told(|facts| evaluation::draft(facts, Term::Quarter(2026, 4)));
    holds(&present, &["2026年第四季度（截至11月23日）未开展", "截至2026年11月23日，尚有1个专题"]);
}

#[test]
fn a_topic_added_in_the_period_is_a_change_of_the_plan() {
    let day = chrono::NaiveDate::from_ymd_opt(2026, 2, 6).unwrap();
    Year::new().adding_the_last_topic(day).with(Lang::Chinese, |facts| {
        let change = |term| text::draw(&evaluation::draft(facts, term));
        for term in [Term::Quarter(2026, 1), Term::Half(2026, 1), Term::Year(2026)] {
            let drawn = change(term);
            assert!(drawn.contains("增加专题2“专题乙”。") && !drawn.contains("未作调整"), "{drawn}");
        }
        assert!(!change(Term::Quarter(2026, 2)).contains("增加"));
        holds(&text::draw(&report::draft(facts, None)), &["安排专题1个，年中增加1个，具体如下"]);
        let summary = text::draw(&summary::draft(facts));
        holds(
            &summary,
            &[
                "计划安排专题1个，年中增加1个。",
                "计划印发的1个专题已学习1个；年中增加的1个专题尚未开展学习。",
            ],
        );
    });
}

#[test]
fn an_account_tells_one_member_only() {
    let account = told(|facts| account::draft(facts, &facts.year.roster.members[2]));
    holds(
        &account,
        &[
            "应参加集中学习1次，实际参加1次（含迟到、早退），出勤率100%；迟到1次。",
            "全年作重点发言1次。",
            "2026年3月12日集中学习，围绕专题1“专题甲”作重点发言，题目《谈谈=体会》。",
            "研讨发言材料1篇、自学3学时；涉及必读篇目2篇。",
            "《选读》；全会公报",
            "建立台账",
            "【待填：学习收获和体会】",
        ],
    );
    assert!(!account.contains("出差") && !account.contains("日主持集中学习"), "{account}");
}

#[test]
fn who_was_away_led_and_said_nothing() {
    let away = told(|facts| account::draft(facts, &facts.year.roster.members[1]));
    holds(&away, &["实际参加0次", "【待填：主持、领学、发言情况】"]);
    let minutes = told(|facts| minutes::draft(facts, session(facts, "held")));
    holds(&minutes, &["主持人：局长", "领学人：【待填：领学人】"]);
    assert!(!minutes.contains("（一）副局长甲"), "{minutes}");
    let summary = told(summary::draft);
    holds(&summary, &["组长主持1次，重点发言1人次"]);
}

#[test]
fn a_summary_and_the_contents_cover_the_year() {
    let summary = told(summary::draft);
    holds(
        &summary,
        &["按形式分：专题研讨1次。组长主持1次", "强化政治引领", "未开展", "研讨不深。", "建立台账"],
    );
    let contents = told(|facts| contents::draft(facts, &listed(facts)));
    holds(
        &contents,
        &[
            "2026年学习计划",
            "[2026年第1次集中学习的学习资料]",
            "2026年第1次集中学习考勤表",
            "谈谈=体会",
            "20260313",
        ],
    );
}
