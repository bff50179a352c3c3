<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="en" sourcelanguage="en">
  <context>
    <name>ApplyPanel</name>
    <message numerus="yes">
      <source>One file at a time; not taken: %Ln other(s).</source>
      <translation>
        <numerusform>One file at a time; not taken: %Ln other.</numerusform>
        <numerusform>One file at a time; not taken: %Ln others.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) without a text</source>
      <translation>
        <numerusform>%Ln row without a text</numerusform>
        <numerusform>%Ln rows without a text</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ConcernedRows</name>
    <message numerus="yes">
      <source>%Ln row(s) left out</source>
      <translation>
        <numerusform>%Ln row left out</numerusform>
        <numerusform>%Ln rows left out</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) taken back</source>
      <translation>
        <numerusform>%Ln row taken back</numerusform>
        <numerusform>%Ln rows taken back</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln label(s) changed</source>
      <translation>
        <numerusform>%Ln label changed</numerusform>
        <numerusform>%Ln labels changed</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln text(s) in more than one window</source>
      <translation>
        <numerusform>%Ln text in more than one window</numerusform>
        <numerusform>%Ln texts in more than one window</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln word(s) shared with the one before</source>
      <translation>
        <numerusform>%Ln word shared with the one before</numerusform>
        <numerusform>%Ln words shared with the one before</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln text(s) changed</source>
      <translation>
        <numerusform>%Ln text changed</numerusform>
        <numerusform>%Ln texts changed</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>DatasetCard</name>
    <message numerus="yes">
      <source>%Ln row(s)</source>
      <translation>
        <numerusform>%Ln row</numerusform>
        <numerusform>%Ln rows</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln label(s)</source>
      <translation>
        <numerusform>%Ln label</numerusform>
        <numerusform>%Ln labels</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ExportPanel</name>
    <message numerus="yes">
      <source>%Ln text(s)</source>
      <translation>
        <numerusform>%Ln text</numerusform>
        <numerusform>%Ln texts</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>FactsCard</name>
    <message numerus="yes">
      <source>%Ln token(s)</source>
      <translation>
        <numerusform>%Ln token</numerusform>
        <numerusform>%Ln tokens</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s)</source>
      <translation>
        <numerusform>%Ln row</numerusform>
        <numerusform>%Ln rows</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>FindingsView</name>
    <message numerus="yes">
      <source>%Ln more like this</source>
      <extracomment>Buttons do not break their words into lines; longer ones are cut and said in full in the tooltip.</extracomment>
      <translation>
        <numerusform>%Ln more like this</numerusform>
        <numerusform>%Ln more like this</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln error(s)</source>
      <translation>
        <numerusform>%Ln error</numerusform>
        <numerusform>%Ln errors</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln warning(s)</source>
      <translation>
        <numerusform>%Ln warning</numerusform>
        <numerusform>%Ln warnings</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln note(s)</source>
      <translation>
        <numerusform>%Ln note</numerusform>
        <numerusform>%Ln notes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s)</source>
      <translation>
        <numerusform>%Ln row</numerusform>
        <numerusform>%Ln rows</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ImportSheet</name>
    <message numerus="yes">
      <source>%Ln more file(s) waiting</source>
      <extracomment>Width of the side panel in multiples of the type size, and its limit in logical pixels. From the edge to the words of a radio button. Row numbers that are listed at once.</extracomment>
      <translation>
        <numerusform>%Ln more file waiting</numerusform>
        <numerusform>%Ln more files waiting</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) read. Nothing is imported before this is decided.</source>
      <translation>
        <numerusform>%Ln row read. Nothing is imported before this is decided.</numerusform>
        <numerusform>%Ln rows read. Nothing is imported before this is decided.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) will be imported.</source>
      <translation>
        <numerusform>%Ln row will be imported.</numerusform>
        <numerusform>%Ln rows will be imported.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) will be imported, {refused} left out.</source>
      <translation>
        <numerusform>%Ln row will be imported, {refused} left out.</numerusform>
        <numerusform>%Ln rows will be imported, {refused} left out.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) without text: kept, but not used.</source>
      <translation>
        <numerusform>%Ln row without text: kept, but not used.</numerusform>
        <numerusform>%Ln rows without text: kept, but not used.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>One dataset for each of the %Ln value(s) of “{column}”.</source>
      <translation>
        <numerusform>One dataset for each of the %Ln value of “{column}”.</numerusform>
        <numerusform>One dataset for each of the %Ln values of “{column}”.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) without label: a dataset of their own.</source>
      <translation>
        <numerusform>%Ln row without label: a dataset of their own.</numerusform>
        <numerusform>%Ln rows without label: a dataset of their own.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) without label: kept, but not used.</source>
      <translation>
        <numerusform>%Ln row without label: kept, but not used.</numerusform>
        <numerusform>%Ln rows without label: kept, but not used.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>PluginsDialog</name>
    <message numerus="yes">
      <source>Trying out {name}: %Ln check(s) made</source>
      <translation>
        <numerusform>Trying out {name}: %Ln check made</numerusform>
        <numerusform>Trying out {name}: %Ln checks made</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>PluginsPanel</name>
    <message numerus="yes">
      <source>%Ln plugin(s) could not be loaded.</source>
      <translation>
        <numerusform>%Ln plugin could not be loaded.</numerusform>
        <numerusform>%Ln plugins could not be loaded.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>PredictionsView</name>
    <message numerus="yes">
      <source>%Ln row(s)</source>
      <translation>
        <numerusform>%Ln row</numerusform>
        <numerusform>%Ln rows</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %Ln other label(s)</source>
      <translation>
        <numerusform>and %Ln other label</numerusform>
        <numerusform>and %Ln other labels</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>RowEdits</name>
    <message numerus="yes">
      <source>%Ln row(s) selected</source>
      <translation>
        <numerusform>%Ln row selected</numerusform>
        <numerusform>%Ln rows selected</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>RowsView</name>
    <message numerus="yes">
      <source>Only the first %Ln of them are listed.</source>
      <translation>
        <numerusform>Only the first %Ln of them are listed.</numerusform>
        <numerusform>Only the first %Ln of them are listed.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s)</source>
      <translation>
        <numerusform>%Ln row</numerusform>
        <numerusform>%Ln rows</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>SmallTest</name>
    <message numerus="yes">
      <source>The test set is small, only %Ln text(s): another one could give quite another result.</source>
      <translation>
        <numerusform>The test set is small, only %Ln text: another one could give quite another result.</numerusform>
        <numerusform>The test set is small, only %Ln texts: another one could give quite another result.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>TextsPanel</name>
    <message numerus="yes">
      <source>%Ln row(s) copied</source>
      <translation>
        <numerusform>%Ln row copied</numerusform>
        <numerusform>%Ln rows copied</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln text(s), the most confident first</source>
      <translation>
        <numerusform>%Ln text, the most confident first</numerusform>
        <numerusform>%Ln texts, the most confident first</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>WhatIfPanel</name>
    <message numerus="yes">
      <source>Show %Ln more</source>
      <translation>
        <numerusform>Show %Ln more</numerusform>
        <numerusform>Show %Ln more</numerusform>
      </translation>
    </message>
  </context>
</TS>