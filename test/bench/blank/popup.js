const line = document.createElement('p');
line.textContent = 'Nothing at all.';
document.body.append(line);
