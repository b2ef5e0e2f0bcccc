using System.Text;
using Torch.Sim.Silo.Commands;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var parse = CommandLine.Build().Parse(args);
return parse.Errors.Count > 0 && parse.Action is not System.CommandLine.Help.HelpAction
    ? CommandLine.SayErrors(parse)
    : await parse.InvokeAsync();
