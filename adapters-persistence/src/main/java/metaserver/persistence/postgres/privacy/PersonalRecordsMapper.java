package metaserver.persistence.postgres.privacy;

import java.util.Optional;
import metaserver.domain.identity.UserId;
import org.apache.ibatis.annotations.Select;

/** The one statement on all that refers to an account: one statement sees one moment. */
interface PersonalRecordsMapper {
  /**
   * Of bans and reports not who gave them, nor what staff noted of a ban. Who hosted a game of somebody else is
   * somebody else's. Guests have numbers above those of accounts.
   */
  @Select("""
      SELECT json_build_object(
        'users', to_jsonb(u) - 'password_hash',
        'sessions', (SELECT coalesce(json_agg(to_jsonb(s) - 'session_token' ORDER BY s.id), '[]')
          FROM sessions AS s WHERE s.user_id = u.id),
        'account_contacts', (SELECT coalesce(json_agg(c), '[]') FROM account_contacts AS c WHERE c.user_id = u.id),
        'account_holds', (SELECT coalesce(json_agg(h), '[]') FROM account_holds AS h WHERE h.user_id = u.id),
        'mail_tokens', (SELECT coalesce(json_agg(to_jsonb(m) - 'hash' ORDER BY m.expires_at), '[]')
          FROM mail_tokens AS m WHERE m.user_id = u.id),
        'name_reservations', (SELECT coalesce(json_agg(n ORDER BY n.renamed_at), '[]')
          FROM name_reservations AS n WHERE n.user_id = u.id),
        'recovery_codes', (SELECT coalesce(json_agg(to_jsonb(r) - 'hash'), '[]')
          FROM recovery_codes AS r WHERE r.user_id = u.id),
        'game_passwords', (SELECT coalesce(json_agg(to_jsonb(p) - 'digest' ORDER BY p.id), '[]')
          FROM game_passwords AS p WHERE p.user_id = u.id),
        'authenticators', (SELECT coalesce(json_agg(to_jsonb(a) - 'secret'), '[]')
          FROM authenticators AS a WHERE a.user_id = u.id),
        'bans', (SELECT coalesce(json_agg(to_jsonb(b) - ARRAY['note', 'issuer_id', 'issuer', 'lifter_id', 'lifter']
            ORDER BY b.id), '[]') FROM bans AS b WHERE b.user_id = u.id),
        'ignores', (SELECT coalesce(json_agg(i ORDER BY i.other_id, i.kind), '[]')
          FROM ignores AS i WHERE i.owner_id = u.id),
        'user_notes', (SELECT coalesce(json_agg(to_jsonb(n) - ARRAY['writer_id', 'writer'] ORDER BY n.id), '[]')
          FROM user_notes AS n WHERE n.user_id = u.id),
        'announcements', (SELECT coalesce(json_agg(a ORDER BY a.id), '[]')
          FROM announcements AS a WHERE a.issuer_id = u.id),
        'player_reports', (SELECT coalesce(json_agg(CASE WHEN r.by_player = u.id
              THEN to_jsonb(r) - ARRAY['closed_by_id', 'closed_by']
              ELSE to_jsonb(r) - ARRAY['by_player', 'by_nick', 'text', 'closed_by_id', 'closed_by'] END
            ORDER BY r.id), '[]')
          FROM player_reports AS r WHERE r.id = ANY(ARRAY(
            SELECT f.id FROM player_reports AS f WHERE f.by_player = u.id
            UNION SELECT t.id FROM player_reports AS t WHERE t.about_player = u.id))),
        'player_report_lines', (SELECT coalesce(json_agg(l ORDER BY l.report_id, l.nth), '[]')
          FROM player_report_lines AS l WHERE l.player = u.id),
        'chat_lines', (SELECT coalesce(json_agg(c ORDER BY c.at, c.number), '[]')
          FROM chat_lines AS c WHERE c.player = u.id),
        'audit_parties', (SELECT coalesce(json_agg(to_jsonb(a) || jsonb_build_object('kind', (SELECT d.kind
            FROM audit_deeds AS d WHERE d.day = a.day AND d.number = a.number)) ORDER BY a.day, a.number), '[]')
          FROM audit_parties AS a WHERE a.account = u.id),
        'games', (SELECT coalesce(json_agg(CASE WHEN g.host_id = u.id THEN to_jsonb(g)
            ELSE to_jsonb(g) - 'host_id' - 'host_nick' END ORDER BY g.id), '[]')
          FROM games AS g WHERE g.id = ANY(ARRAY(
            SELECT h.id FROM games AS h WHERE h.host_id = u.id
            UNION SELECT p.game_id FROM game_participants AS p WHERE p.player_id = u.id AND p.player_id <= 1073741822
            UNION SELECT t.game_id FROM player_stats AS t WHERE t.user_id = u.id))),
        'game_participants', (SELECT coalesce(json_agg(p ORDER BY p.game_id), '[]')
          FROM game_participants AS p WHERE p.player_id = u.id AND p.player_id <= 1073741822),
        'game_reports', (SELECT coalesce(json_agg(r ORDER BY r.game_id, r.arrived_at), '[]')
          FROM game_reports AS r WHERE r.sender_id = u.id AND r.game_id = ANY(ARRAY(
            SELECT p.game_id FROM game_participants AS p WHERE p.player_id = u.id AND p.player_id <= 1073741822))),
        'player_stats', (SELECT coalesce(json_agg(t ORDER BY t.game_id), '[]')
          FROM player_stats AS t WHERE t.user_id = u.id),
        'standings', (SELECT coalesce(json_agg(s ORDER BY s.ladder), '[]') FROM standings AS s WHERE s.user_id = u.id),
        'rating_openings', (SELECT coalesce(json_agg(o ORDER BY o.ladder), '[]')
          FROM rating_openings AS o WHERE o.user_id = u.id),
        'rating_changes', (SELECT coalesce(json_agg(c ORDER BY c.number, c.ladder), '[]')
          FROM rating_changes AS c WHERE c.user_id = u.id),
        'ladder_positions', (SELECT coalesce(json_agg(l ORDER BY l.ladder), '[]')
          FROM ladder_pass AS pass JOIN ladder_positions AS l ON l.generation = pass.generation
          WHERE pass.id = 1 AND l.block = u.id / 64 AND l.user_id = u.id))::text
      FROM users AS u WHERE u.id = #{user}""")
  Optional<String> of(UserId user);
}
