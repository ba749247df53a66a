//! The columns of each table, as message types of Parquet. A test holds them to the rows.

/// A list of texts.
macro_rules! texts {
    ($name:literal) => {
        concat!(
            "required group ",
            $name,
            " (LIST) { repeated group list { required binary element (STRING); } }"
        )
    };
}

/// The required readings of a topic.
macro_rules! readings {
    () => {
        concat!(
            "required group readings (LIST) { repeated group list { required group element {
                required binary title (STRING);",
            texts!("volumes"),
            "optional boolean untitled;
            } } }"
        )
    };
}

pub(super) const UNITS: &str = "message units {
    required binary organization (STRING);
    required binary title (STRING);
    required int32 from (DATE);
    required int32 to (DATE);
    required int32 as_of (DATE);
    optional binary seal (STRING);
    required int32 broken_seals (INTEGER(32,true));
}";

pub(super) const TOPICS: &str = concat!(
    "message topics {
    required binary id (STRING);
    required int32 number (INTEGER(32,true));
    required binary title (STRING);",
    readings!(),
    "required group sessions {
        required int32 planned (INTEGER(32,true));
        required int32 held (INTEGER(32,true));
    }
    required int64 notes (INTEGER(64,true));
    optional int32 added (DATE);
    optional binary basis (STRING);
    required binary match_title (STRING);
}"
);

pub(super) const SESSIONS: &str = concat!(
    "message sessions {
    required binary id (STRING);
    required int32 date (DATE);
    optional binary from (STRING);
    optional binary to (STRING);",
    texts!("topics"),
    "required binary form (STRING);
    required binary state (STRING);
    optional binary place (STRING);
    optional binary chair (STRING);
    optional binary lead (STRING);
    optional binary lecturer (STRING);",
    texts!("speakers"),
    texts!("problems"),
    "optional binary reason (STRING);
}"
);

pub(super) const MARKS: &str = "message marks {
    required binary session (STRING);
    required int32 date (DATE);
    required binary member (STRING);
    required binary name (STRING);
    required binary post (STRING);
    required binary status (STRING);
    optional boolean late_record;
}";

pub(super) const LEAVE: &str = "message leave {
    required binary id (STRING);
    required binary member (STRING);
    required binary session (STRING);
    required int32 date (DATE);
    required binary cause (STRING);
    optional binary approved (STRING);
    required int64 recorded_at (TIMESTAMP(MICROS,true));
    optional binary asked (STRING);
    optional boolean in_time;
    optional boolean late_record;
}";

pub(super) const DEBTS: &str = concat!(
    "message debts {
    required binary member (STRING);
    required binary name (STRING);
    required binary session (STRING);
    required int32 date (DATE);
    required binary status (STRING);",
    texts!("topics"),
    readings!(),
    "optional int32 due (DATE);
    required binary state (STRING);
    optional int32 overdue_working_days (INTEGER(32,true));
    optional binary makeup (STRING);
    optional int32 made_up_on (DATE);
    optional binary how (STRING);
    optional binary confirmed (STRING);
    optional binary note (STRING);
    required boolean made_up_late;
    optional boolean late_record;
}"
);

pub(super) const NOTES: &str = concat!(
    "message notes {
    required binary id (STRING);
    required binary topic (STRING);
    required binary member (STRING);
    required binary kind (STRING);
    optional binary title (STRING);
    required int32 date (DATE);",
    texts!("readings"),
    "optional binary session (STRING);
    optional int64 hours (INTEGER(64,true));
    optional boolean late_record;
    required int64 characters (INTEGER(64,true));
    optional binary text_hash (STRING);
}"
);

pub(super) const OUTCOMES: &str = concat!(
    "message outcomes {
    required binary id (STRING);
    required binary kind (STRING);
    required binary title (STRING);
    required binary owner (STRING);
    optional int32 due (DATE);
    required binary state (STRING);
    required boolean overdue;
    required int32 date (DATE);",
    texts!("sessions"),
    "optional binary problem (STRING);
    optional binary reason (STRING);
}"
);

pub(super) const TARGETS: &str = "message targets {
    required binary target (STRING);
    optional binary member (STRING);
    required binary reach (STRING);
    required double best;
    required double needed;
    optional int32 save_by (DATE);
}";

pub(super) const FINDINGS: &str = "message findings {
    required binary rule (STRING);
    required binary level (STRING);
    required binary file (STRING);
    required int64 line (INTEGER(64,true));
    required int64 column (INTEGER(64,true));
    required binary message (STRING);
    required binary help (STRING);
}";

pub(super) const RECORDS: &str = "message records {
    required binary id (STRING);
    required binary kind (STRING);
    optional binary hash (STRING);
    required int32 date (DATE);
    required int64 recorded_at (TIMESTAMP(MICROS,true));
    required binary by (STRING);
    optional binary of (STRING);
    optional binary reason (STRING);
    required boolean retracted;
    optional boolean late_record;
    optional int32 event (DATE);
    optional int32 known_on (DATE);
}";
