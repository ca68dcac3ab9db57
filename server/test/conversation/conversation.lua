-- What a person does in Neovim with a record, step by step; each step's outcome is one line of JSON in the file that
-- the variable `outcomes` of Neovim names. The set-up is the one of the page for users.

local patience = 20000
local outcomes = assert(io.open(vim.g.outcomes, 'w'))

local function tell(step, outcome)
  outcomes:write(vim.json.encode({ step = step, outcome = outcome }) .. '\n')
  outcomes:flush()
end

local function wait_for(what, condition)
  assert(vim.wait(patience, condition, 20), 'no ' .. what .. ' in time')
end

local function open(file)
  vim.cmd('edit ' .. vim.fn.fnameescape(file))
  return vim.api.nvim_get_current_buf()
end

local function client_of(buffer)
  return vim.tbl_values(vim.lsp.buf_get_clients(buffer))[1]
end

local function lines(buffer)
  return vim.api.nvim_buf_get_lines(buffer, 0, -1, false)
end

local function put_cursor(line_pattern, behind)
  for number, line in ipairs(lines(0)) do
    if line:find(line_pattern, 1, true) then
      local _, last = line:find(behind, 1, true)
      vim.api.nvim_win_set_cursor(0, { number, last - 1 })
      return
    end
  end
  error('no line holds ' .. line_pattern)
end

local function ask(buffer, method, more)
  local params = vim.tbl_extend('force', vim.lsp.util.make_position_params(), more or {})
  local answers = assert(vim.lsp.buf_request_sync(buffer, method, params, patience), method .. ': no answer')
  local answer = vim.tbl_values(answers)[1]
  assert(answer.error == nil, method .. ': ' .. vim.inspect(answer.error))
  return answer.result
end

local function problems(buffer)
  return vim.tbl_map(function(problem)
    return ('%d:%d %s %s'):format(problem.lnum + 1, problem.col + 1, problem.code or '', problem.message)
  end, vim.diagnostic.get(buffer))
end

local function conversation()
  local record = open(vim.g.archive .. '/first.coop.yaml')
  wait_for('client', function() return client_of(record) ~= nil end)
  tell('attach', client_of(record).name)

  wait_for('diagnostics', function() return #vim.diagnostic.get(record) > 0 end)
  tell('diagnostics', problems(record))

  put_cursor('title:', 'title')
  tell('hover of a field', ask(record, 'textDocument/hover'))
  put_cursor('organization: forest-rangers', 'forest')
  tell('hover of an organization', ask(record, 'textDocument/hover'))
  vim.lsp.buf.definition()
  wait_for('definition', function() return vim.api.nvim_get_current_buf() ~= record end)
  tell('definition', {
    file = vim.fn.fnamemodify(vim.api.nvim_buf_get_name(0), ':t'),
    line = vim.api.nvim_get_current_line(),
  })

  vim.api.nvim_set_current_buf(record)
  put_cursor('organization: forest-rangers', 'forest')
  vim.lsp.buf.rename('rangers')
  wait_for('rename', function() return table.concat(lines(record), '\n'):find('organization: rangers', 1, true) end)
  vim.cmd('silent wall')
  tell('rename', 'written')

  put_cursor('activity: metting', 'metting')
  local actions = {}
  vim.ui.select = function(items, _, on_choice)
    actions = vim.tbl_map(function(item) return item[2].title end, items)
    on_choice(items[1], 1)
  end
  vim.lsp.buf.code_action()
  wait_for('code action', function()
    return table.concat(lines(record), '\n'):find('activity: meeting', 1, true) ~= nil
  end)
  tell('code action', actions)
  wait_for('end of diagnostics', function() return #vim.diagnostic.get(record) == 0 end)
  tell('no diagnostics', problems(record))

  vim.fn.append(vim.fn.search('^parties:'), '  - organization: bo cong an')
  put_cursor('bo cong an', 'bo cong a')
  local column = #'  - organization: bo cong an'
  local params = vim.lsp.util.make_position_params()
  params.position.character = column
  local completion = assert(vim.lsp.buf_request_sync(record, 'textDocument/completion', params, patience))
  local answer = vim.tbl_values(completion)[1].result
  tell('completion', answer.items[1].textEdit.newText)
end

local ok, fault = xpcall(conversation, debug.traceback)
tell('end', ok and 'well' or tostring(fault))
outcomes:close()
vim.cmd(ok and 'qall!' or 'cquit!')
