#!/usr/bin/env bash
# Makes the database and its two roles in a new PostgreSQL: pesee_owner owns the schemas and runs migrations,
# pesee_app is the application and owns nothing. Run once by the image, as the superuser.
set -euo pipefail

psql --username=postgres --no-psqlrc --set=ON_ERROR_STOP=1 \
  --set=owner_password="$PESEE_DATABASE_OWNER_PASSWORD" \
  --set=application_password="$PESEE_DATABASE_PASSWORD" <<'SQL'
CREATE ROLE pesee_owner LOGIN PASSWORD :'owner_password';
CREATE ROLE pesee_app LOGIN PASSWORD :'application_password';
CREATE DATABASE pesee OWNER pesee_owner;
REVOKE ALL ON DATABASE pesee FROM PUBLIC;
GRANT CONNECT ON DATABASE pesee TO pesee_app;
SQL
