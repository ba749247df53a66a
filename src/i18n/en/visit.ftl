# Document: report on a visit

draft-kind-visit = visit report
draft-visit-title = report on a visit to study session { $number } of { $year }
draft-visit-session = The session
draft-visit-held = On { $day } the visitor attended study session { $number } of the year of the { $group } in { $place }. Study type: { $form }. Topics: { $topics }. Chair: { $chair }. Lead: { $lead }. Speakers: { $speakers }.
draft-visit-attendance = Expected { $expected }, attended { $came }{ $late ->
        [0] {""}
       *[other] {" "}(late and left early included)
    }, attendance rate { $rate }{ $leave ->
    [0] {""}
   *[other] , on leave { $leave }
}{ $absent ->
    [0] {""}
   *[other] , absent { $absent }
}.
draft-visit-year = The year
draft-visit-so-far = By { $today }: sessions held: { $held }; topics studied: { $learnt } of { $topics }; attendance rate: { $rate }{ $owing ->
    [0] {""}
   *[other] ; make-up owed: { $owing }{ $overdue ->
        [0] {""}
       *[other] , overdue: { $overdue }
    }
}.
draft-visit-no-rate = none
draft-visit-strengths = Strengths
draft-visit-problems = Problems
draft-visit-advice = Advice
draft-visit-visitor = Visitor
draft-wanted-strengths = organization, discussion and use in practice, about 80 words
draft-wanted-advice = advice for improvement, about 60 words
draft-wanted-visitor = name, organization and date of the visit
