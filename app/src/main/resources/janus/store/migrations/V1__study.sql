-- One study. The same statements run on SQLite and PostgreSQL: flags are 0 or 1, instants ISO 8601 in UTC.
create table setting (
    name varchar(64) primary key,
    value text not null
);

create table reader (
    id varchar(64) primary key,
    name varchar(100) not null unique,
    token varchar(64) not null unique,
    invited varchar(40) not null
);

create table showing (
    id varchar(64) primary key,
    reader varchar(64) not null references reader (id),
    arm integer not null,
    position integer not null,
    block integer not null,
    repetition integer not null,
    training integer not null,
    item varchar(64) not null,
    left_condition varchar(100) not null,
    right_condition varchar(100) not null,
    first_shown varchar(40),
    last_shown varchar(40),
    unique (reader, arm, position)
);

create table panel (
    id varchar(64) primary key,
    showing varchar(64) not null references showing (id),
    place integer not null,
    role varchar(10) not null,
    image integer not null,
    unique (showing, place)
);

create table answer (
    showing varchar(64) primary key references showing (id),
    answered varchar(40) not null,
    seconds double precision not null,
    timed_out integer not null,
    comment text not null,
    digest varchar(64) not null
);

create table response (
    showing varchar(64) not null references answer (showing),
    question varchar(64) not null,
    answer varchar(40) not null,
    confidence integer,
    primary key (showing, question)
);

create table mark (
    showing varchar(64) not null references answer (showing),
    number integer not null,
    panel varchar(10) not null,
    column_index integer not null,
    row_index integer not null,
    slice_index integer not null,
    comment text not null,
    primary key (showing, number)
);

create table calibration (
    id varchar(64) primary key,
    reader varchar(64) not null references reader (id),
    taken varchar(40) not null,
    steps integer not null,
    contrast double precision not null,
    pixels_per_mm double precision,
    width integer not null,
    height integer not null,
    ratio double precision not null,
    comment text not null
);

create table audit (
    id varchar(64) primary key,
    happened varchar(40) not null,
    who varchar(120) not null,
    what varchar(60) not null,
    detail text not null
);

create index calibration_reader on calibration (reader);
