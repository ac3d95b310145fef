-- Organisations that bid, and the people who act for them. Two may claim the same identifier: neither learns of the
-- other, and the opening tells (RULE-63).

CREATE TABLE ground.organisation (
    id         uuid        PRIMARY KEY,
    name       text        NOT NULL,
    scheme     text        NOT NULL CHECK (scheme IN ('SIRET', 'VAT', 'LEI', 'OTHER')),
    country    text        CHECK (country ~ '^[A-Z]{2}$'),
    register   text,
    number     text        NOT NULL,
    operator   text        NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT organisation_register CHECK (
        (scheme = 'OTHER') = (country IS NOT NULL) AND (scheme = 'OTHER') = (register IS NOT NULL))
);
COMMENT ON COLUMN ground.organisation.number IS 'As its register gives it, without spaces.';
COMMENT ON COLUMN ground.organisation.operator IS 'The same for all identifiers of one operator as far as they tell: a SIRET and a French VAT number by their SIREN.';
COMMENT ON COLUMN ground.organisation.created_at IS 'Real time, as all times here.';
CREATE INDEX organisation_operator ON ground.organisation (operator);
GRANT SELECT, INSERT ON ground.organisation TO ${app};
GRANT UPDATE (name, scheme, country, register, number, operator) ON ground.organisation TO ${app};

-- One person acts for one organisation at most; who once did stands in the platform's log.
CREATE TABLE ground.organisation_person (
    subject      text        PRIMARY KEY,
    organisation uuid        NOT NULL REFERENCES ground.organisation (id),
    place        bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    joined_at    timestamptz NOT NULL
);
COMMENT ON COLUMN ground.organisation_person.place IS 'Who came first of those who are there answers for the others.';
CREATE INDEX organisation_person_of ON ground.organisation_person (organisation, place);
GRANT SELECT, INSERT, DELETE ON ground.organisation_person TO ${app};

CREATE TABLE ground.organisation_invitation (
    id           uuid        PRIMARY KEY,
    organisation uuid        NOT NULL REFERENCES ground.organisation (id),
    email        text,
    digest       text        NOT NULL UNIQUE CHECK (digest ~ '^[0-9a-f]{64}$'),
    inviter      text        NOT NULL,
    invited_at   timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    ended_at     timestamptz,
    CONSTRAINT organisation_invitation_forgets CHECK ((ended_at IS NULL) = (email IS NOT NULL))
);
COMMENT ON COLUMN ground.organisation_invitation.digest IS 'SHA-256 of the token; the token itself stands in the mail alone.';
COMMENT ON COLUMN ground.organisation_invitation.ended_at IS 'It was accepted or withdrawn: the address is forgotten.';
CREATE INDEX organisation_invitation_of ON ground.organisation_invitation (organisation, invited_at);
CREATE INDEX organisation_invitation_by ON ground.organisation_invitation (inviter, invited_at);
GRANT SELECT, INSERT, DELETE ON ground.organisation_invitation TO ${app};
GRANT UPDATE (email, ended_at) ON ground.organisation_invitation TO ${app};
