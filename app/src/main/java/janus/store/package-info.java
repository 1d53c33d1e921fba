/// What a reader study must never lose - readers, what they are shown, answers, the audit log - in
/// SQLite or PostgreSQL, by the same SQL.
///
/// Depends on: the ground; JDBI, Flyway, HikariCP and the JDBC drivers, which only this package
/// knows.
@NullMarked
package janus.store;

import org.jspecify.annotations.NullMarked;
