# Seals and their verification

sealed = sealed { $count ->
        [one] { $count } record
       *[other] { $count } records
    }, code: { $code }
sealed-already = no new records since the seal of { $date } ({ $count ->
        [one] { $count } record
       *[other] { $count } records
    }); its code: { $code }
seal-proof = to check without this program: sha256sum -c { $list }
seal-of-altered = cannot seal: { $count ->
        [one] { $count } record does not match its file name
       *[other] { $count } records do not match their file names
    }: { $files }; nothing was written
    .help = plan check shows the reason and what to do.
no-seals = nothing sealed yet; to seal: plan seal
seal-unknown = no seal has the code { $code }: either the code is mistyped or the seal was deleted; list all: plan verify
seal-code-invalid = "{ $code }" is not a code
    .help = Copy the 16 digits at the foot of the document, such as: plan verify 1a2b 3c4d 5e6f 7081
seal-missing = missing: { $file }
seal-altered = altered: { $file }
seal-added = added: { $file }
seals-intact = verified: no sealed record is missing or altered
seals-broken = verification failed: sealed records are missing or altered; to list the changes: git log --stat -- records
column-signature = Signature
commit-signed = signed
commits-not-verified = "signed": the first commit of the record contains a signature, which was not verified. To verify: git log --show-signature -- records
tags-not-verified = Tags with a signature, which was not verified: { $tags }. To verify: git verify-tag TAG
draft-seal = Code of the records: { $code } (sealed on { $day }, { $count ->
        [one] { $count } record
       *[other] { $count } records
    })
draft-offer-seal = note: some records are not sealed yet; to print a code on the document, seal and draft again: plan seal
