"""Reading, checking and splitting data: the sentences.

A finding about a file always has the parameter ``file``; one about rows has ``row`` (the first of them, as a spreadsheet counts) and
``count``, and lists up to a thousand of them in ``file_rows``.
"""

from tlgui.core.messages.message import Message

_FILE = {
    "data.missing_file": Message("There is no file “{file}”.", "Check whether it was moved, renamed or deleted, and choose it again."),
    "data.folder": Message(
        "“{file}” is a folder without sub-folders of texts.",
        "Choose a file in it, or a folder whose sub-folders are the labels and hold one text a file.",
    ),
    "data.no_such_member": Message("The archive “{file}” holds no file “{member}”.", "Choose one of: {known}."),
    "data.unsafe_archive": Message(
        "The archive “{file}” holds a file that would be unpacked outside of it: “{member}”.",
        "Do not trust this archive. If its sender is known to you, ask for another one.",
    ),
    "data.no_tags": Message(
        "“{file}” has no lines with a token and a tag.", "Each line must be a token and its tag, with blank lines between the sentences."
    ),
    "data.no_translations": Message(
        "“{file}” has no translations: segments in two languages are needed. Found: {languages}.", "Check how the memory was exported."
    ),
    "data.not_a_file": Message("“{file}” is a device or a pipe, not a file.", "Save the data to a file and choose that."),
    "data.unreadable_file": Message("“{file}” cannot be read: {reason}.", "Check that you may read it and that its disk is connected."),
    "data.empty_file": Message("“{file}” has no content.", "Choose a file with a row of column names and rows of data."),
    "data.foreign_file": Message(
        "“{file}” is {kind}, not a table.", "Open it in the program it belongs to and save the table as CSV or XLSX."
    ),
    "data.damaged_file": Message(
        "“{file}” cannot be read as {kind}: {reason}", "It may be damaged or cut off. Get it again, or save it again as CSV or XLSX."
    ),
    "data.password": Message("“{file}” is protected by a password.", "Save a copy without password and import that."),
    "data.too_large_unpacked": Message(
        "“{file}” grows to more than {limit} MB when it is unpacked, which is the limit.",
        "If you trust the file, save its table as CSV and import that.",
    ),
    "data.sheet_too_large": Message(
        "A sheet of “{file}” reaches to row {rows} and column {columns}, which is too large to be read; "
        "often, single cells far away are the cause.",
        "Delete the rows and columns behind the table, or save the table as CSV.",
    ),
    "data.too_many_columns": Message(
        "“{file}” has more than {limit} columns, so it hardly is a table of texts.", "Check the delimiter and the format."
    ),
}

_OPTIONS = {
    "data.unknown_encoding": Message(
        "There is no text encoding named “{encoding}”.", "Choose one such as utf-8, gb18030, big5, shift_jis or cp1252."
    ),
    "data.bad_delimiter": Message(
        "“{delimiter}” cannot separate cells.", "Choose one to ten characters without a line end and without the quote."
    ),
    "data.delimiter_clash": Message(
        "“{file}” cannot be divided at “{delimiter}”, because it holds the control character {character}, too.",
        "Choose another delimiter, or save the file with a single character between the cells.",
    ),
    "data.unused_option": Message(
        "The choice “{option}” was not needed: it means nothing for “{file}”, which is read as {format}.",
        "Choose another format if that is wrong.",
    ),
    "data.no_such_sheet": Message("“{file}” has no sheet named “{sheet}”.", "Choose one of: {known}."),
    "data.empty_sheet": Message("“{file}” has nothing in: {sheet}.", "Choose a sheet with data, or another file."),
    "data.no_such_column": Message("“{file}” has no column named “{column}”.", "Choose one of: {known}."),
    "data.role_twice": Message("In “{file}”, several columns have the role {role}: {columns}.", "Keep that role for one of them."),
}

_STRUCTURE = {
    "data.merged_cells": Message(
        "“{file}”, row {row}: merged cells ({count} of them). Their text stands in every row and column that they cover.",
        "If it belongs to the first cell only, choose that.",
    ),
    "data.merged_first": Message(
        "“{file}”, row {row}: merged cells ({count} of them). Their text stands in the first cell only; the others are empty.",
        "If it belongs to all rows and columns that they cover, choose that.",
    ),
    "data.undecodable": Message(
        "“{file}”, row {row}: the bytes {bytes} at offset {offset} are not valid in the encoding {encoding}. Such places: {count}.",
        "Choose the encoding that the file was saved in, repair the file, or choose whether such rows are left out or kept.",
    ),
    "data.undecodable_left_out": Message(
        "“{file}”, row {row}: there are bytes that are not valid in the encoding {encoding}. Rows like this: {count}. They are left out.",
        "Choose the encoding that the file was saved in, or repair these rows, if they should count.",
    ),
    "data.undecodable_kept": Message(
        "“{file}”, row {row}: there are bytes that are not valid in the encoding {encoding}. Such places: {count}. "
        "They are kept as “\N{REPLACEMENT CHARACTER}”.",
        "Choose the encoding that the file was saved in, or repair these rows.",
    ),
    "data.encoding_guessed": Message(
        "“{file}” does not say which encoding it is in; it reads best as {encoding}.",
        "Look at the preview. If characters are wrong, try: {others}.",
    ),
    "data.nul_characters": Message(
        "“{file}”, row {row}: there is a NUL character (a zero byte). Such characters: {count}. They are kept.",
        "If they are unexpected, check how the file was exported.",
    ),
    "data.unclosed_quote": Message(
        "“{file}”, row {row}: a quote opens a cell and is not closed there, so the lines behind it were taken for one cell. "
        "Rows with such a quote: {count}.",
        "Close the quote in the file, or set the quote to “none” if quotes are ordinary characters in it.",
    ),
    "data.stray_quote": Message(
        "“{file}”, row {row}: text follows the closing quote of a cell. Rows like this: {count}.",
        "Check these rows in the preview. A quote inside of a quoted cell must be doubled.",
    ),
    "data.quotes_as_text": Message(
        "In “{file}”, quotes are taken for ordinary characters, because most of them are not in pairs around cells.",
        "If cells are quoted, set the quote.",
    ),
    "data.row_too_long": Message(
        "“{file}”, row {row}: the row is longer than {limit} MB.", "Check for a missing line end or quote there, or shorten the text."
    ),
    "data.ragged_rows": Message(
        "“{file}”, row {row}: the number of cells is {found}, but there are {expected} columns. Rows like this: {count}. "
        "They are left out.",
        "Check the delimiter and the quote, or repair these rows.",
    ),
    "data.rows_above": Message(
        "Rows of “{file}” above the column names, such as titles: {count}. They do not belong to the table and are left out.",
        "Choose another number of rows above if that is wrong.",
    ),
    "data.other_sheets": Message(
        "Only the sheet “{chosen}” of “{file}” is read. Other sheets: {count} ({others}).", "Choose another sheet if that is the wrong one."
    ),
    "data.other_members": Message(
        "Only “{chosen}” is read. Other files in the archive: {count} ({others}).", "Choose another file if that is the wrong one."
    ),
    "data.nothing_below": Message(
        "“{file}” has nothing below its first {above} rows.", "Choose a smaller number of rows above the column names."
    ),
    "data.repeated_header": Message(
        "“{file}”, row {row} repeats the column names. Rows like this: {count}. They are imported as if they were data.",
        "Delete them from the file, or leave them out on the page Data, under Rows.",
    ),
    "data.ragged_filled": Message(
        "“{file}”, row {row}: cells are missing, or empty ones are too many. Rows like this: {count}. "
        "They are imported with as many cells as there are columns.",
        "Look at some of them: the missing cells are taken to be the last ones of the row.",
    ),
    "data.ragged_joined": Message(
        "“{file}”, row {row}: cells are missing or too many. Rows like this: {count}. "
        "They are imported: missing cells are empty, and what is too much stands in the last cell.",
        "Look at some of them: this is only right if the texts are in the last column.",
    ),
    "data.surplus_cells": Message(
        "“{file}”, row {row}: the number of cells is {found}, but there are only {expected} columns. Rows like this: {count}. "
        "They are left out, since nobody can tell which of their cells belong together.",
        "Put quotes around texts that contain the delimiter, repair these rows, or, if the texts are in the last column, join what is"
        " too much.",
    ),
    "data.formula_unsaved": Message(
        "“{file}”, row {row}: the cell holds a formula, but its result was never saved in the file. Cells like this: {count}. "
        "They are imported as empty cells.",
        "Open the file in a spreadsheet program, save it there and import it again.",
    ),
    "data.formula_cells": Message(
        "“{file}”, row {row}: the cell holds a formula. Cells like this: {count}. The results that were saved in the file are imported.",
        "If they may be out of date, open the file in a spreadsheet program and save it there.",
    ),
    "data.error_cells": Message(
        "“{file}”, row {row}: the cell shows the error {value}. Cells like this: {count}. They are imported as empty cells.",
        "Mend their formulas in a spreadsheet program, or go on without these texts.",
    ),
    "data.bad_json_lines": Message(
        "“{file}”, line {row}: no JSON object ({reason}). Lines like this: {count}. They are left out.",
        "Repair these lines: each must be one complete JSON object.",
    ),
    "data.repeated_keys": Message(
        "“{file}”, line {row}: the object has a key twice. Objects like this: {count}. The last value of the key is imported.",
        "Give the values different keys if the others should count.",
    ),
    "data.uneven_lines": Message(
        "“{file}” has {texts} texts, but “{labels_file}” has {labels} labels: from row {row} on, there is nothing to go with the other.",
        "Repair the files so that each line has its label, or import the texts without labels.",
    ),
    "data.bad_token_lines": Message(
        "“{file}”, line {row}: the number of cells is not {expected}. Sentences with such a line: {count}. They are left out.",
        "Repair these lines: each must be a token and its tags.",
    ),
    "data.no_token_list": Message(
        "“{file}”, row {row}: the cell of “{column}” is not a list of tokens. Rows like this: {count}. Their texts are empty.",
        'Write the tokens as a list, such as ["one", "two"].',
    ),
    "data.tags_misaligned": Message(
        "“{file}”, row {row}: there are not as many tags in “{column}” as there are tokens. Rows like this: {count}.",
        "Give each token exactly one tag in these rows.",
    ),
    "data.orphan_tags": Message(
        "“{file}”, line {row}: a tag continues an entity that has not begun. Sentences like this: {count}.",
        "Check these tags: an entity begins with B (or S for a single token).",
    ),
    "data.surplus_segments": Message(
        "“{file}”: translation unit {row} has more segments than are read: one in each language that is found at the beginning of the"
        " file. Segments that are left out: {count} ({languages}).",
        "Divide such units in two if these segments should count.",
    ),
    "data.undecodable_files": Message(
        "“{file}”: the text {example} cannot be read in the encoding {encoding}. Texts like this: {count}.",
        "Choose the encoding that the texts were saved in, or repair them.",
    ),
    "data.no_text_files": Message(
        "“{file}”: {example} is no text file. Files like this: {count}. They are left out.", "Remove them from the folder."
    ),
    "data.no_json_objects": Message(
        "“{file}” holds no JSON objects that could be rows: {reason}", "Use one object a line, or an array of objects."
    ),
    "data.json_array_too_large": Message(
        "“{file}” is one JSON document of more than {limit} MB, which would have to be held in memory as a whole.",
        "Save it as JSON Lines, one object a line.",
    ),
    "data.column_names": Message(
        "“{file}”, row {row}: some column names are empty or occur twice. These columns are now called: {names}.",
        "Rename them in the file if you want other names.",
    ),
    "data.header_only": Message(
        "“{file}” has column names but no rows.", "Choose a file with data. If the first row is data, switch the header off."
    ),
    "data.all_rows_refused": Message(
        "In “{file}”, no row fits the columns; all were left out: {count}.", "Check the delimiter, the quote and the header."
    ),
}

_CONTENT = {
    "data.no_text_column": Message("“{file}” has no column of texts.", "Choose the text column among: {known}."),
    "data.no_label_column": Message(
        "“{file}” has no column of labels.",
        "Choose the label column among: {known}. Without labels, the data can serve as “target (unlabelled)”.",
    ),
    "data.all_texts_empty": Message(
        "In “{file}”, the text column “{column}” is empty in all rows.", "Choose another text column, or check the file."
    ),
    "data.empty_texts": Message(
        "“{file}”, row {row}: the text in “{column}” is empty. Rows like this: {count}. They are kept, but not used.",
        "Fill in the texts if they should count.",
    ),
    "data.words_for_nothing": Message(
        "“{file}”, row {row}: the text in “{column}” is a program's word for nothing, such as NaN or None. Rows like this: {count}. "
        "They count as texts.",
        "Leave them out, unless someone has written just that.",
    ),
    "data.blank_rows": Message("“{file}”, row {row} is blank. Blank rows: {count}. They are kept, but not used."),
    "data.all_labels_missing": Message(
        "In “{file}”, the label column “{column}” is empty in all rows.",
        "Choose another label column, or give the data the role “target (unlabelled)”.",
    ),
    "data.labels_missing": Message(
        "“{file}”, row {row}: the label in “{column}” is missing. Rows like this: {count}. They are not used where labels are needed.",
        "Fill in the labels, or import these rows as “target (unlabelled)”.",
    ),
    "data.labels_apart": Message(
        "“{file}”, row {row}: the label in “{column}” is missing. Rows like this: {count}. They become a dataset of their own, which can"
        " serve as “target (unlabelled)”.",
    ),
    "data.literal_missing": Message(
        "“{file}”, row {row}: {labels} in “{column}” looks like a word for a missing label. Rows like this: {count}. "
        "They count as a label of their own.",
        "If it means that the label is missing, empty these cells; if it is a label, all is well.",
    ),
    "data.date_labels": Message(
        "“{file}”, row {row}: some labels in “{column}” are dates ({labels}). Rows like this: {count}.",
        "Check that “{column}” is the label column, and that no spreadsheet has made dates of labels such as 1-2 or MAR1.",
    ),
    "data.unknown_splits": Message(
        "“{file}”, row {row}: “{column}” names no split. Rows like this: {count} (values: {values}). They are kept, but not used.",
        "Write train, dev or test, or choose another role for the column: then the program divides the rows.",
    ),
    "data.one_class": Message(
        "In “{file}”, all rows with a label carry the same one, “{label}”, so there is nothing to tell apart.",
        "Check that “{column}” is the label column, or add rows of another class.",
    ),
    "data.single_row_classes": Message(
        "“{file}”, row {row}: a class in “{column}” has only one row. Such classes: {count} ({labels}). "
        "It can be learned from, but not tested.",
        "Add rows of these classes, or merge them with others.",
    ),
    "data.empty_second_texts": Message(
        "“{file}”, row {row}: the second text in “{column}” is empty. Rows like this: {count}. They are imported as they are.",
        "Fill in these texts, or leave the rows out after the import.",
    ),
    "data.label_not_list": Message(
        "“{file}”, row {row}: cells of “{column}” are not lists of labels: {labels}. Rows like this: {count}. "
        "Each of these cells counts as one label.",
        'Write them as the other cells, such as ["one", "two"], or choose another sign that stands between the labels.',
    ),
    "data.label_variants": Message(
        "“{file}”, row {row}: labels in “{column}” differ only by case, width, white space or characters that cannot be seen: {labels}. "
        "They count as different classes.",
        "Write them in one way if they mean the same.",
    ),
    "data.many_labels": Message(
        "In “{file}”, “{column}” has at least {count} different values in {total} rows, which is unusual for labels.",
        "Check that it is the label column.",
    ),
    "data.huge_cell": Message(
        "“{file}”, row {row}: a cell in “{column}” has {size} MB.",
        "Check whether a quote is missing there. A model reads only the beginning of such a text.",
    ),
}

_DATASET = {
    "data.folder_exists": Message("The folder “{folder}” exists already.", "Choose another name for the dataset."),
    "data.no_dataset": Message("There is no dataset in “{folder}”.", "It may have been moved or deleted; import the file again."),
    "data.no_such_split": Message("There is no split named “{split}”.", "Choose one of: train, dev, test."),
    "data.newer_dataset": Message(
        "The dataset in “{folder}” has format version {version}, which this version of tlgui does not know.", "Update tlgui."
    ),
    "data.damaged_dataset": Message(
        "The dataset in “{folder}” is damaged: {file} cannot be read ({reason}).", "Restore the folder, or import the file again."
    ),
    "data.many_domains": Message(
        "“{file}”: “{column}” has {count} different values or more; a column of domains may have {limit}.",
        "Choose another column for the domains, or none.",
    ),
    "data.bad_pattern": Message(
        "“{pattern}” is not a regular expression: {reason}", "Correct it, or switch regular expressions off to search for these characters."
    ),
    "data.bad_step": Message(
        "“{step}” is not a step of cleaning: {reason}.", "Compare it with the steps that “tlgui data clean ID --json” prints."
    ),
    "data.no_such_step": Message("There is no step {number}; the dataset has {steps}.", "Choose one of those, counted from 1."),
    "data.step_rows": Message(
        "A step of cleaning is about row {row}, but the dataset has {rows} rows.",
        "The steps were made for other data. Leave out those that name single rows.",
    ),
    "data.unlabelled_dataset": Message(
        "The dataset “{name}” has no labels.", "Import the file again in a labelled role, with its label column."
    ),
    "data.several_labels": Message(
        "The rows of “{name}” can have several labels each; what was asked for needs one label for each text.",
        "Import the file again with a column in the role “label”.",
    ),
    "data.not_writable": Message(
        "“{file}” cannot be written: {reason}.", "Check that you may write there and that no other program has the file open."
    ),
    "data.disk_full": Message("The disk is full: “{file}” could not be written.", "Free some space, then try again."),
    "data.file_exists": Message("The file “{file}” exists already.", "Choose another name, or add --replace to overwrite it."),
    "data.unknown_suffix": Message("The format of “{file}” is not known.", "End the name with one of: {known}."),
    "data.xlsx_rows": Message("{rows} rows do not fit into the sheet of “{file}”; an XLSX sheet holds {limit}.", "Save as CSV or Parquet."),
    "data.xlsx_columns": Message(
        "{columns} columns do not fit into the sheet of “{file}”; an XLSX sheet holds {limit}.", "Save as CSV or Parquet."
    ),
    "data.xlsx_cell": Message(
        "The cell in row {row}, column “{column}”, is too long for “{file}”; an XLSX cell holds {limit} characters.",
        "Save as CSV or Parquet.",
    ),
}

_PROFILE = {
    "data.profile_empty": Message("Rows without text: {count}. They are not used."),
    "data.profile_duplicates": Message(
        "Rows that repeat the text of an earlier row: {count}.", "Unless the file gives the splits, they always stay on one side of them."
    ),
    "data.profile_conflicting": Message(
        "Rows whose text also occurs with another label: {count}.", "Decide which label is right; contradictions limit what can be learned."
    ),
    "data.profile_markup": Message(
        "Texts with HTML in them: {count}.", "The model reads tags like words. Strip the markup if it means nothing."
    ),
    "data.profile_links": Message("Texts with links in them: {count}."),
    "data.profile_personal": Message(
        "Texts that may hold personal data, such as e-mail addresses, telephone or account numbers: {count}.",
        "Check that you may use them; a model can repeat what it was trained on.",
    ),
    "data.profile_leak": Message(
        "Rows for choosing or testing whose text is also a training text: {count}. The model knows their answers.",
        "Leave their copies out of the training.",
    ),
    "data.profile_group_leak": Message(
        "Rows whose group in “{column}” stands in several of the splits that the file gives: {count}. Results look better than they are.",
        "Do not use the column of splits: those that are made here keep groups together.",
    ),
    "data.profile_near_duplicates": Message(
        "Rows whose text is nearly that of an earlier row: {count}.", "They teach little that is new; leave them out if there are many."
    ),
    "data.profile_near_leak": Message(
        "Rows for choosing or testing whose text is nearly a training text: {count}. They are easier than new texts will be.",
        "Leave their likes out of the training, or else take the result with caution.",
    ),
    "data.profile_not_compared": Message("Texts that are nearly the same are only looked for in datasets of up to {limit} rows."),
    "data.profile_variants": Message(
        "Labels that differ only by case, width, white space or characters that cannot be seen: {labels}. Rows: {count}.",
        "They are different classes for the model. Merge them if the same is meant.",
    ),
    "data.profile_missing_labels": Message(
        "Labels that look like a word for “missing”: {labels}. Rows: {count}.", "Leave these rows out if nobody has labelled them."
    ),
    "data.profile_repeated_ids": Message(
        "Rows whose ID in “{column}” an earlier row has, too: {count}.", "They cannot be told apart by it. Check where the IDs come from."
    ),
    "data.profile_short": Message("Texts of a single character: {count}.", "Nothing can be learned from them; leave them out."),
    "data.profile_missing_texts": Message(
        "Texts that are a program's word for nothing, such as NaN or None: {count}.",
        "Leave them out, unless someone has written just that.",
    ),
    "data.profile_unusual_length": Message(
        "Texts that are far shorter or longer than the others: {count}.", "Look at some of them: they may not be what the others are."
    ),
    "data.profile_few_letters": Message(
        "Texts that hardly have letters: {count}.", "Look at some of them: numbers and signs may come from another column."
    ),
    "data.profile_truncated": Message(
        "Texts longer than {max_length} tokens: {count} ({percent}%). Only their beginnings are read.",
        "Raise the maximal length if the rest matters, or cut these texts into windows; both take longer.",
    ),
    "data.profile_unknown_tokens": Message(
        "The model does not know {percent}% of the tokens in these texts.", "Choose a model that was trained on this language."
    ),
}

MESSAGES: dict[str, Message] = {**_FILE, **_OPTIONS, **_STRUCTURE, **_CONTENT, **_DATASET, **_PROFILE}
