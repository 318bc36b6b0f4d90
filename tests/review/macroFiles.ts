const basic = `
Sub SettleAll(list As String)
  Dim file As Integer
  Dim job As String
  file = FreeFile
  Open list For Input As #file
  While Not EOF(file)
    Line Input #file, job
    If Len(job) > 0 Then SettleOne(Split(job, Chr(9)))
  Wend
  Close #file
  StarDesktop.terminate()
End Sub

Sub SettleOne(parts)
  Dim doc
  Dim helper
  Dim load(0) As New com.sun.star.beans.PropertyValue
  Dim store(0) As New com.sun.star.beans.PropertyValue
  load(0).Name = "Hidden"
  load(0).Value = True
  doc = StarDesktop.loadComponentFromURL(parts(0), "_blank", 0, load())
  ' Its toolbars would come up for tracked changes, and a LibreOffice without a screen falls over them.
  doc.CurrentController.Frame.LayoutManager.setVisible(False)
  If parts(1) <> "" Then
    helper = createUnoService("com.sun.star.frame.DispatchHelper")
    helper.executeDispatch(doc.CurrentController.Frame, ".uno:" & parts(1), "", 0, Array())
  End If
  store(0).Name = "FilterName"
  store(0).Value = "MS Word 2007 XML"
  doc.storeToURL(parts(2), store())
  doc.close(True)
End Sub
`;

const escaped = basic.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const head = '<?xml version="1.0" encoding="UTF-8"?>';

/** A library of macros as a profile of LibreOffice keeps it: there is no other way to its commands without Python. */
export const macroFiles: Readonly<Record<string, string>> = {
  'script.xlb': `${head}
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Review"/></library:library>
`,
  'Review.xba': `${head}
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Review" script:language="StarBasic">${escaped}</script:module>
`,
};
