# Changes of the group: plan roster join, leave, appoint

roster-is-template = the roster is still the template, without real members
    .help = Import the roster first: plan roster import FILE --write. Or fill in plan/roster.toml as plan/README.md describes.
name-taken = the roster already has a member "{ $name }" ({ $member })
    .help = For another person of that name add a distinction, such as "{ $name } (finance)". For a new post of the same person: plan roster appoint { $member } --on DATE --post TEXT
name-taken-before = the roster already has a member "{ $name }" ({ $member }), who left on { $left }
    .help = For a return of this person, or another person of that name, add a distinction, such as "{ $name } (again)": plan roster join NAME --post TEXT --on DATE. If the last day is wrong, correct it in plan/roster.toml.
leaves-before-joining = { $name } joined on { $joined } and cannot leave on { $date }
    .help = The date is the last day of membership, not earlier than the first.
roster-unchanged = the roster already says so about { $name }; it was not changed
    .help = To see the roster: plan roster
member-joined = { $name } ({ $post }) joins on { $date } as { $id }
member-joined-after = { $name } ({ $post }) joins on { $date } as { $id }, listed after { $after }
member-left = membership of { $name } ends on { $date }, that day included
member-left-instead = membership of { $name } ends on { $date }, that day included; it was { $before }
member-appointed = { $name } from { $date }: { $post }, role: { $role }
no-leader = note: no leader from { $date } on
    To appoint one: plan roster appoint MEMBER --on { $date } --role leader
several-leaders = note: more than one leader on { $date }: { $names }
    To give the former leader another role: plan roster appoint MEMBER --on DATE --role member
former-leader-chairs = note: { $name } still chairs the session of { $date }
    To have the leader chair it: plan amend { $session } chair={ $leader } --reason "change of leader"
