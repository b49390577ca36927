-- A workspace as zhuti 0.1.0 wrote it with the first schema: two documents of tests/store/killing.py.
PRAGMA application_id = 2053666164;
PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE documents (
            id INTEGER PRIMARY KEY,
            source TEXT NOT NULL UNIQUE,
            sha256 TEXT NOT NULL,
            symbol TEXT, body TEXT, session TEXT, kind TEXT NOT NULL, title TEXT, adopted TEXT,
            details TEXT NOT NULL,
            warnings TEXT NOT NULL
        );
INSERT INTO "documents" VALUES(1,'001.txt','8a5fdfaf0b76c18b9806af20a74cf33f5dc339a1e445997ea7e202b1f76105c0','A/HRC/RES/50/1','HRC','50','resolution','南南合作之1',NULL,'{"committee":null,"agenda_item":null,"title_spans":[[21,27]],"sponsors":[],"report":null,"distributed":null,"meeting":null,"derived":["symbol"],"vote":null}','[]');
INSERT INTO "documents" VALUES(2,'002.txt','266c0059dddc036d7d048ebd700c23150fd5dd9e593798d156153be78fdd06d9','A/HRC/RES/50/2','HRC','50','resolution','南南合作之2',NULL,'{"committee":null,"agenda_item":null,"title_spans":[[21,27]],"sponsors":[],"report":null,"distributed":null,"meeting":null,"derived":["symbol"],"vote":null}','[]');
CREATE TABLE footnotes (
            document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
            position INTEGER NOT NULL,
            mark TEXT NOT NULL, text TEXT NOT NULL, details TEXT,
            PRIMARY KEY (document, position)
        ) WITHOUT ROWID;
INSERT INTO "footnotes" VALUES(1,0,'1','A/HRC/50/1。','[[104,115]]');
INSERT INTO "footnotes" VALUES(2,0,'1','A/HRC/50/2。','[[104,115]]');
CREATE TABLE mentions (
            paragraph INTEGER NOT NULL REFERENCES paragraphs ON DELETE CASCADE,
            tag INTEGER NOT NULL,
            start INTEGER NOT NULL, end INTEGER NOT NULL, term TEXT NOT NULL,
            PRIMARY KEY (paragraph, tag, start)
        ) WITHOUT ROWID;
INSERT INTO "mentions" VALUES(1,0,0,4,'南南合作');
INSERT INTO "mentions" VALUES(2,0,7,11,'南南合作');
INSERT INTO "mentions" VALUES(2,1,12,15,'发展权');
INSERT INTO "mentions" VALUES(3,0,5,12,'南南合作');
INSERT INTO "mentions" VALUES(3,1,2,12,'北南合作');
INSERT INTO "mentions" VALUES(3,2,8,12,'三方合作');
INSERT INTO "mentions" VALUES(5,0,0,4,'南南合作');
INSERT INTO "mentions" VALUES(6,0,7,11,'南南合作');
INSERT INTO "mentions" VALUES(6,1,12,15,'发展权');
INSERT INTO "mentions" VALUES(7,0,5,12,'南南合作');
INSERT INTO "mentions" VALUES(7,1,2,12,'北南合作');
INSERT INTO "mentions" VALUES(7,2,8,12,'三方合作');
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO "meta" VALUES('folding','1');
INSERT INTO "meta" VALUES('lexicon','un-human-rights');
INSERT INTO "meta" VALUES('lexicon_version','1.0.0+f359ddd2d707');
CREATE TABLE paragraphs (
            id INTEGER PRIMARY KEY,
            document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
            position INTEGER NOT NULL,
            part TEXT, zone TEXT NOT NULL, number INTEGER, opening TEXT,
            text TEXT NOT NULL,
            characters INTEGER NOT NULL,
            details TEXT,
            UNIQUE (document, position)
        );
INSERT INTO "paragraphs" VALUES(1,1,0,NULL,'title',NULL,NULL,'南南合作之1',6,NULL);
INSERT INTO "paragraphs" VALUES(2,1,1,NULL,'preambular',1,'回顾','回顾其以往关于南南合作和发展权的各项决议，',20,'{"notes":[["1",21]],"spans":[[37,58]],"locations":[null]}');
INSERT INTO "paragraphs" VALUES(3,1,2,NULL,'operative',1,'欢迎','欢迎北南、南南及三方合作；',11,'{"spans":[[64,77]],"locations":[null]}');
INSERT INTO "paragraphs" VALUES(4,1,3,NULL,'operative',2,'决定','决定在第 1 届会议上继续审议此事。',15,'{"spans":[[82,100]],"locations":[null]}');
INSERT INTO "paragraphs" VALUES(5,2,0,NULL,'title',NULL,NULL,'南南合作之2',6,NULL);
INSERT INTO "paragraphs" VALUES(6,2,1,NULL,'preambular',1,'回顾','回顾其以往关于南南合作和发展权的各项决议，',20,'{"notes":[["1",21]],"spans":[[37,58]],"locations":[null]}');
INSERT INTO "paragraphs" VALUES(7,2,2,NULL,'operative',1,'欢迎','欢迎北南、南南及三方合作；',11,'{"spans":[[64,77]],"locations":[null]}');
INSERT INTO "paragraphs" VALUES(8,2,3,NULL,'operative',2,'决定','决定在第 2 届会议上继续审议此事。',15,'{"spans":[[82,100]],"locations":[null]}');
CREATE TABLE tags (
            paragraph INTEGER NOT NULL REFERENCES paragraphs ON DELETE CASCADE,
            position INTEGER NOT NULL,
            theme TEXT NOT NULL, cited INTEGER NOT NULL, mentions INTEGER NOT NULL,
            PRIMARY KEY (paragraph, position)
        ) WITHOUT ROWID;
INSERT INTO "tags" VALUES(1,0,'south-south-cooperation',0,1);
INSERT INTO "tags" VALUES(2,0,'south-south-cooperation',0,1);
INSERT INTO "tags" VALUES(2,1,'right-to-development',0,1);
INSERT INTO "tags" VALUES(3,0,'south-south-cooperation',0,1);
INSERT INTO "tags" VALUES(3,1,'north-south-cooperation',0,1);
INSERT INTO "tags" VALUES(3,2,'triangular-cooperation',0,1);
INSERT INTO "tags" VALUES(5,0,'south-south-cooperation',0,1);
INSERT INTO "tags" VALUES(6,0,'south-south-cooperation',0,1);
INSERT INTO "tags" VALUES(6,1,'right-to-development',0,1);
INSERT INTO "tags" VALUES(7,0,'south-south-cooperation',0,1);
INSERT INTO "tags" VALUES(7,1,'north-south-cooperation',0,1);
INSERT INTO "tags" VALUES(7,2,'triangular-cooperation',0,1);
COMMIT;
