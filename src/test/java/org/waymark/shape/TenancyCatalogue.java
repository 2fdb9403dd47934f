package org.waymark.shape;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What PostgreSQL's catalogue says about schools being kept apart. No row means that all is well. */
final class TenancyCatalogue {
    /** The first lock: whom row-level security applies to, and what it says. */
    private static final String LOCKS_SQL = """
            with ours as (
              select c.oid, c.relkind, c.relrowsecurity, c.relforcerowsecurity, c.reloptions, n.nspname || '.' || c.relname as name,
                     coalesce(obj_description(c.oid, 'pg_class'), '') ~ '^dist:tenant' as tenant
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
               where c.relkind in ('r', 'p', 'v', 'm') and %s)
            select rolname || ': is a superuser' as problem from pg_roles where rolname = :role and rolsuper
            union all
            select rolname || ': may bypass row-level security' from pg_roles where rolname = :role and rolbypassrls
            union all
            select r.rolname || ': is a member of ' || o.rolname from pg_roles r join pg_roles o on o.oid <> r.oid
             where r.rolname = :role and not r.rolsuper and pg_has_role(r.oid, o.oid, 'member')
            union all
            select :role || ': owns ' || n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where pg_get_userbyid(c.relowner) = :role and c.relkind in ('r', 'p', 'v', 'm') and n.nspname !~ '^pg_'
            union all
            select name || ': row-level security is not enabled and forced' from ours
             where tenant and not (relrowsecurity and relforcerowsecurity)
            union all
            select name || ': has ' || (select count(*) from pg_policy p where p.polrelid = ours.oid) || ' policies and not one' from ours
             where tenant and (select count(*) from pg_policy p where p.polrelid = ours.oid) <> 1
            union all
            select name || ': policy ' || p.polname || ' is not the one of every school''s table' from ours join pg_policy p on p.polrelid = ours.oid
             where p.polcmd <> '*' or not p.polpermissive or p.polroles <> '{0}'
                or pg_get_expr(p.polqual, p.polrelid) <> :policy
                or coalesce(pg_get_expr(p.polwithcheck, p.polrelid), :policy) <> :policy
            union all
            select name || ': the view is read with the rights of its owner' from ours
             where relkind = 'v' and not coalesce('security_invoker=true' = any (reloptions), false)
            union all
            select name || ': a materialised view has no row-level security' from ours where relkind = 'm'
            union all
            select n.nspname || '.' || p.proname || ': the function runs with the rights of its owner'
              from pg_proc p join pg_namespace n on n.oid = p.pronamespace
             where p.prosecdef and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
             order by 1
            """.formatted(Tables.OURS);

    private static final String POLICY =
            "(school_id = (NULLIF(current_setting('app.school_id'::text, true), ''::text))::bigint)";

    /** Whether the same tables could be spread over many machines by school, which Citus would otherwise refuse. */
    private static final String DISTRIBUTABLE_SQL = """
            with t as (
              select c.oid, n.nspname || '.' || c.relname as tab,
                     split_part(coalesce(obj_description(c.oid, 'pg_class'), ''), ' ', 1) as cls,
                     (select attnum from pg_attribute a where a.attrelid = c.oid and a.attname = 'school_id' and not attisdropped) as sid,
                     (select attnotnull from pg_attribute a where a.attrelid = c.oid and a.attname = 'school_id' and not attisdropped) as nn
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
               where c.relkind in ('r', 'p') and n.nspname !~ '^pg_temp' and %s),
            k as (select * from pg_constraint),
            found as (
              select tab, 'no dist: class in its comment' as problem from t where cls not in ('dist:tenant', 'dist:reference', 'dist:local')
              union all select tab, 'tenant table without school_id not null' from t where cls = 'dist:tenant' and (sid is null or not nn)
              union all select tab, 'tenant table without primary key' from t
               where cls = 'dist:tenant' and not exists (select from k where k.conrelid = t.oid and k.contype = 'p')
              union all select tab, k.conname || ': primary key does not start with school_id' from t join k on k.conrelid = t.oid and k.contype = 'p'
               where cls = 'dist:tenant' and k.conkey[1] is distinct from sid
              union all select tab, i.indexrelid::regclass || ': unique index without school_id' from t join pg_index i on i.indrelid = t.oid and i.indisunique
               where cls = 'dist:tenant' and not (sid = any (i.indkey::int2[]))
              union all select tab, k.conname || ': exclusion constraint without school_id' from t join k on k.conrelid = t.oid and k.contype = 'x'
               where cls = 'dist:tenant' and not (sid = any (k.conkey))
              union all select t.tab, k.conname || ': foreign key between tenant tables without school_id on both sides'
                from t join k on k.conrelid = t.oid and k.contype = 'f' join t r on r.oid = k.confrelid
               where t.cls = 'dist:tenant' and r.cls = 'dist:tenant'
                 and not exists (select from unnest(k.conkey, k.confkey) u (a, b) where u.a = t.sid and u.b = r.sid)
              union all select tab, k.conname || ': set null or default would touch school_id' from t join k on k.conrelid = t.oid and k.contype = 'f'
               where cls = 'dist:tenant' and k.confdeltype in ('n', 'd') and (k.confdelsetcols is null or t.sid = any (k.confdelsetcols)) and t.sid = any (k.conkey)
              union all select t.tab, k.conname || ': reference or local table points at a tenant table'
                from t join k on k.conrelid = t.oid and k.contype = 'f' join t r on r.oid = k.confrelid
               where t.cls in ('dist:reference', 'dist:local') and r.cls = 'dist:tenant'
              union all select t.tab, k.conname || ': tenant table points at a local table'
                from t join k on k.conrelid = t.oid and k.contype = 'f' join t r on r.oid = k.confrelid
               where t.cls = 'dist:tenant' and r.cls = 'dist:local'
              union all select tab, 'identity or serial column ' || a.attname from t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0
               where cls = 'dist:tenant' and (a.attidentity <> '' or exists (select from pg_attrdef d
                     where d.adrelid = t.oid and d.adnum = a.attnum and pg_get_expr(d.adbin, d.adrelid) like 'nextval(%%'))
              union all select tab, tg.tgname || ': trigger' from t join pg_trigger tg on tg.tgrelid = t.oid and not tg.tgisinternal
               where cls = 'dist:tenant')
            select tab || ': ' || problem from found order by 1
            """.formatted(Tables.OURS);

    private TenancyCatalogue() {}

    static List<String> openLocks(JdbcClient jdbc, String role) {
        return jdbc.sql(LOCKS_SQL)
                .param("role", role)
                .param("policy", POLICY)
                .query(String.class)
                .list();
    }

    static List<String> notDistributable(JdbcClient jdbc) {
        return jdbc.sql(DISTRIBUTABLE_SQL).query(String.class).list();
    }
}
