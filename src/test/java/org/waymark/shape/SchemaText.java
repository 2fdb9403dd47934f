package org.waymark.shape;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that migrations can make, in lines that two databases can be compared by. */
final class SchemaText {
    private static final String ALL_SQL = """
            with ours as (
              select c.*, n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
               where n.nspname <> 'pg_toast' and %s)
            select 'relation ' || name || ' ' || relkind::text || ' rls=' || relrowsecurity || ' forced=' || relforcerowsecurity
                   || ' ' || coalesce(reloptions::text, '') || ' owner=' || pg_get_userbyid(relowner) from ours
            union all
            select 'column ' || name || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' not null=' || a.attnotnull
                   || ' ' || coalesce(pg_get_expr(d.adbin, d.adrelid), '') || ' ' || a.attidentity::text || a.attgenerated::text
              from ours join pg_attribute a on a.attrelid = ours.oid and a.attnum > 0 and not a.attisdropped
              left join pg_attrdef d on (d.adrelid, d.adnum) = (a.attrelid, a.attnum) where relkind in ('r', 'p', 'v', 'm')
            union all
            select 'constraint ' || name || ' ' || k.conname || ' ' || pg_get_constraintdef(k.oid) from ours join pg_constraint k on k.conrelid = ours.oid
            union all
            select 'index ' || pg_get_indexdef(i.indexrelid) from ours join pg_index i on i.indrelid = ours.oid
            union all
            select 'trigger ' || pg_get_triggerdef(t.oid) from ours join pg_trigger t on t.tgrelid = ours.oid and not t.tgisinternal
            union all
            select 'policy ' || name || ' ' || p.polname || ' ' || p.polcmd::text || ' ' || p.polpermissive || ' ' || p.polroles::regrole[]::text
                   || ' ' || coalesce(pg_get_expr(p.polqual, p.polrelid), '') || ' check ' || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '')
              from ours join pg_policy p on p.polrelid = ours.oid
            union all
            select 'view ' || name || ' ' || pg_get_viewdef(oid) from ours where relkind in ('v', 'm')
            union all
            select 'grant ' || name || ' ' || coalesce(a.attname, '') || ' ' || g.grantee::regrole || ' ' || g.privilege_type || ' ' || g.is_grantable
              from ours left join pg_attribute a on a.attrelid = ours.oid and a.attacl is not null
             cross join lateral (select * from aclexplode(relacl) union select * from aclexplode(a.attacl)) g
            union all
            select 'comment ' || name || ' ' || coalesce(a.attname, '') || ' ' || c.description
              from ours join pg_description c on c.objoid = ours.oid and c.classoid = 'pg_class'::regclass
              left join pg_attribute a on (a.attrelid, a.attnum) = (ours.oid, c.objsubid) and c.objsubid > 0
            union all
            select 'schema ' || n.nspname || ' ' || pg_get_userbyid(n.nspowner) || ' '
                   || coalesce((select string_agg(g.grantee::regrole || '=' || g.privilege_type, ','
                                                  order by g.grantee::regrole::text, g.privilege_type)
                                  from aclexplode(n.nspacl) g), '')
              from pg_namespace n where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
            union all
            select 'function ' || pg_get_functiondef(p.oid) from pg_proc p join pg_namespace n on n.oid = p.pronamespace
             where n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and p.prokind in ('f', 'p')
            union all
            select 'extension ' || extname from pg_extension
             order by 1
            """.formatted(Tables.OURS);

    private SchemaText() {}

    static List<String> of(JdbcClient jdbc) {
        return jdbc.sql(ALL_SQL).query(String.class).list().stream()
                .map(String::strip)
                .toList();
    }
}
