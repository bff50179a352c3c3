<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="en" sourcelanguage="en">
  <context>
    <name>FindingsView</name>
    <message numerus="yes">
      <source>%Ln more like this</source>
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