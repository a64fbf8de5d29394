-- What the first version of the program leaves behind: one petition in every stage.
INSERT INTO petitions (id, form_id, form_version, language, created_at, changed_at, stage, step,
                       tries, trouble, receipt, problems, answers, departed)
VALUES
('00000000-0000-4000-8000-000000000001', 'petition', 1, 'zh-CN',
 '2026-03-01T08:00:00.000000+00:00', '2026-03-01T08:30:00.000000+00:00', 'draft', 'facts',
 0, NULL, NULL, '[{"field":"name","code":"required","part":"","detail":"","arguments":{}}]',
 '{"consent":true,"identity":{"type":"resident_id","number":"11010519491231002X"}}', 0),
('00000000-0000-4000-8000-000000000002', 'petition', 1, 'en',
 '2026-03-01T08:00:00.000000+00:00', '2026-03-02T08:00:00.000000+00:00', 'queued', '',
 2, 'network', NULL, '[]', '{"name":"\u5f20\u4e09"}', 0),
('00000000-0000-4000-8000-000000000003', 'petition', 1, 'zh-CN',
 '2026-03-01T08:00:00.000000+00:00', '2026-03-03T08:00:00.000000+00:00', 'sending', '',
 1, NULL, NULL, '[]', '{"name":"\u674e\u56db"}', 1),
('00000000-0000-4000-8000-000000000004', 'petition', 1, 'zh-CN',
 '2026-03-01T08:00:00.000000+00:00', '2026-03-04T08:00:00.000000+00:00', 'accepted', '',
 1, NULL, '{"number":"202603040018","query_code":"48151623","received_at":"2026-03-04T08:01:00.000000+00:00","deadlines":[{"kind":"notice","date":"2026-03-19","basis":""}]}',
 '[]', '{"name":"\u738b\u4e94"}', 0),
('00000000-0000-4000-8000-000000000005', 'petition', 1, 'zh-CN',
 '2026-03-01T08:00:00.000000+00:00', '2026-03-05T08:00:00.000000+00:00', 'refused', '',
 1, NULL, NULL,
 '[{"field":"facts","code":"too_long","part":"","detail":"","arguments":{"limit":5000}}]',
 '{"name":"\u8d75\u516d"}', 0);
INSERT INTO outbox (petition_id, not_before, held, body)
VALUES
('00000000-0000-4000-8000-000000000002', 1772438400.0, 0, X'7B7D'),
('00000000-0000-4000-8000-000000000003', 1772524800.0, 0, X'7B7D');
INSERT INTO secrets (name, value) VALUES ('central-credential', 'kept-from-version-1');
