namespace Bot.Storage;

/// <summary>
/// "If all of this holds, do all of that", for each commit of a batch in turn. It knows nothing of what is stored.
/// All checks of a commit come before its first write, because Lua does not roll back; the first commit that fails ends the batch.
/// </summary>
/// <remarks>
/// Keys: the first ten as in <see cref="Batch"/>, the four of the index of slots where it is written in the same step, then the seen
/// marks. Arguments: batch id, expected chain head, number of commits; the slot's tag in that index (empty: it is not written), the
/// earliest due instant, whether there are notices, whether the team's own document is among it;
/// for each commit: index of its seen mark among the keys (0 = none), number of operations, the operations, documents in the clear,
/// sealed entry, chain head after it. Operations: S id version next body head due, R id version, L id version due, T id text,
/// C name person; an empty argument stands for none.
/// Answer: how it ended (0 all done, 1 moved, 2 conflict, 3 duplicate), how many were done; where not all was done, the chain head that
/// stands now; where something was done, the id of the last entry and how many the stream has.
/// A batch that changed something leaves that answer under the queue's key: the same bytes, sent again, get it again.
/// One that changed nothing may safely be judged anew. A document whose version in the clear is gone is not made anew over itself.
/// </remarks>
internal static class CommitScript
{
    public const string Text = """
        local ver, doc, head, due, out, audit, chain, lane, claims, counts =
          KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5], KEYS[6], KEYS[7], KEYS[8], KEYS[9], KEYS[10]
        local call, argv = redis.call, ARGV
        local function answer(status, done, now, where)
          if status == 0 then
            return {status, done, where}
          end
          return {status, done, now, where}
        end
        local before = call('GET', lane)
        if before and string.sub(before, 1, 16) == argv[1] then
          local status, done, where, at = string.match(before, '^(%d) (%d+) (%S+ %d+) ()', 17)
          return answer(tonumber(status), tonumber(done), string.sub(before, at), where)
        end
        local now = call('GET', chain) or ''
        if now ~= argv[2] then
          return {1, 0, now}
        end
        local takes = {S = 7, R = 3, L = 4, T = 3, C = 3}
        local count, done, status, at, where, made = tonumber(argv[3]), 0, 0, 8, '', 0
        while done < count do
          local seen, ops, from = tonumber(argv[at]), tonumber(argv[at + 1]), at + 2
          local i = from
          if seen > 0 and call('EXISTS', KEYS[seen]) == 1 then
            status = 3
            break
          end
          for _ = 1, ops do
            local op = argv[i]
            if op == 'C' then
              local holder = argv[i + 2] ~= '' and call('HGET', claims, argv[i + 1])
              if holder and holder ~= argv[i + 2] then
                status = 2
              end
            elseif op ~= 'T' then
              local known = call('HGET', ver, argv[i + 1])
              if (known or '0') ~= argv[i + 2] or not known and call('HEXISTS', doc, argv[i + 1]) == 1 then
                status = 2
              end
            end
            i = i + takes[op]
          end
          if status ~= 0 then
            break
          end
          local last = i
          i = from
          for _ = 1, ops do
            local op, id = argv[i], argv[i + 1]
            local when
            if op == 'S' then
              call('HSET', ver, id, argv[i + 3])
              call('HSET', doc, id, argv[i + 4])
              if argv[i + 5] ~= '' then
                call('HSET', head, id, argv[i + 5])
              end
              when = argv[i + 6]
            elseif op == 'L' then
              when = argv[i + 3]
            elseif op == 'R' then
              call('HDEL', ver, id)
              call('HDEL', doc, id)
              call('HDEL', head, id)
              when = ''
            elseif op == 'T' then
              made = made + call('HSET', out, id, argv[i + 2])
            elseif argv[i + 2] == '' then
              call('HDEL', claims, id)
            else
              call('HSET', claims, id, argv[i + 2])
            end
            if when == '' then
              call('ZREM', due, id)
            elseif when then
              call('ZADD', due, when, id)
            end
            i = i + takes[op]
          end
          if seen > 0 then
            call('SET', KEYS[seen], '1', 'EX', 86400)
          end
          now = argv[last + 2]
          where = call('XADD', audit, '*', 'd', argv[last], 'e', argv[last + 1], 'h', now)
          call('SET', chain, now)
          done = done + 1
          at = last + 3
        end
        if made > 0 then
          local ever = redis.pcall('HINCRBY', counts, 'made', made)
          if type(ever) == 'table' or ever == made then
            call('HSET', counts, 'made', call('HLEN', out), 'told', 0)
          end
        end
        if done > 0 then
          local slot = argv[4]
          if slot ~= '' then
            if argv[5] ~= '' then
              call('ZADD', KEYS[11], 'LT', argv[5], slot)
            end
            if argv[6] == '1' then
              call('ZADD', KEYS[12], call('INCR', KEYS[14]), slot)
            end
            if argv[7] == '1' then
              call('ZADD', KEYS[13], call('INCR', KEYS[14]), slot)
            end
          end
          where = where .. ' ' .. call('XLEN', audit)
          call('SET', lane, argv[1] .. status .. ' ' .. done .. ' ' .. where .. ' ' .. now, 'EX', 604800)
        end
        return answer(status, done, now, where)
        """;
}
